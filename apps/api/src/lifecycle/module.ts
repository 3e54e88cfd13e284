import type { Clock, Fanout, Ids, Lease, RateCounter, Secrets } from "@pintpoint/core/shared";
import type { PageContent } from "@pintpoint/page-server";
import type { FastifyPluginAsync } from "fastify";
import type { Addresses } from "../config/addresses.ts";
import type { LeasedJob } from "../jobs/leased-job.ts";
import type { SocketEvent } from "../sockets/socket-event.ts";
import type { SocketSession } from "../sockets/socket-session.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { Timers } from "./timers.ts";

/** One domain, as the process sees it. Only `name` must be there. */
export interface Module {
  /** Its folder. A new domain's topics, limits and socket events begin with it; those of meetups are older than this rule. */
  readonly name: string;
  /** Registered below /api/v1, in OpenAPI by their schemas. Hooks set the API's headers on every answer. */
  readonly routes?: FastifyPluginAsync;
  /** As `routes`, without these hooks: for requests so frequent that hooks cost too much. They set the headers themselves. */
  readonly routesWithOwnHeaders?: FastifyPluginAsync;
  /** What the page's address `/m/<id>` puts into the document; null: nothing. `address`: for whom a miss is counted. */
  readonly contentOfPage?: (id: string, address: string) => Promise<PageContent | null>;
  /** By the event's name. */
  readonly socketEvents?: Readonly<Record<string, SocketEvent>>;
  /** The socket has gone. Its events may still be running. */
  readonly disconnected?: (session: SocketSession) => void;
  /** Messages of other nodes may have been lost; from now on they arrive again (RT9). */
  readonly messagesLost?: () => void;
  readonly jobs?: readonly LeasedJob[];
  /** RT10: after the jobs, the sockets and HTTP. The last module of the list is the first to close. */
  readonly close?: () => Promise<void>;
}

/** What every module may use of the process, beside the ports of its own. */
export interface ModuleServices {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly fanout: Pick<Fanout, "publish" | "subscribe">;
  readonly lease: Lease;
  readonly addresses: Addresses;
  /** For limits of the module's own (`addressLimit`). */
  readonly rateCounter: RateCounter;
  /** RATE_LIMIT_FACTOR: multiplies every rate. */
  readonly rateLimitFactor: number;
  readonly telemetry: Telemetry;
  /** Names this process among those that share a fan-out. */
  readonly nodeId: string;
  /** The store has been reached. */
  isReady(): Promise<boolean>;
}

/** The events of all modules. Throws when two modules use the same name. */
export function socketEventsOf(modules: readonly Module[]): ReadonlyMap<string, SocketEvent> {
  const events = new Map<string, SocketEvent>();
  for (const { name, socketEvents = {} } of modules) {
    for (const [event, handler] of Object.entries(socketEvents)) {
      if (events.has(event)) throw new Error(`${name}: another module has the socket event ${event}`);
      events.set(event, handler);
    }
  }
  return events;
}
