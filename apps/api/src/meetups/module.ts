import type { CommandRequest, MeetupCache, MeetupId, MeetupStore } from "@pintpoint/core/meetups";
import { meetupAddressRates, meetupRateTable, submitCommand } from "@pintpoint/core/meetups";
import type { SharedBuckets } from "@pintpoint/core/shared";
import type { Module, ModuleServices } from "../lifecycle/module.ts";
import { addressLimit } from "../rate-limits/address-rate-limits.ts";
import { createKeepWarm } from "./keep-warm/keep-warm.ts";
import { createPageContents } from "./link-preview/page-contents.ts";
import { announcementsOver } from "./live/announcements.ts";
import { createLiveMeetups } from "./live/live-meetups.ts";
import { createMeetupReader } from "./reader/create-meetup-reader.ts";
import { existenceOf } from "./reader/existence.ts";
import { createReceiptSweep } from "./receipt-sweep/receipt-sweep.ts";
import { registerReadMeetup, registerRoutes } from "./routes/register-routes.ts";
import type { MeetupRouteDeps } from "./routes/route-deps.ts";
import { meetupSocketEvents } from "./socket-handlers/meetup-socket-events.ts";
import { createMeetupTelemetry } from "./telemetry/meetup-telemetry.ts";
import { withCreationTimeout } from "./writer/creation-timeout.ts";
import { createMeetupRateLimits } from "./writer/meetup-rate-limits.ts";
import { createMeetupWriter } from "./writer/meetup-writer.ts";

/** The domain's own ports and settings. */
export interface MeetupsDeps {
  store: MeetupStore;
  cache: MeetupCache;
  /** Shares the use of a meetup's rate limits with other nodes; each node counts alone unless given. */
  sharedBuckets?: SharedBuckets | undefined;
  maxParticipants: number;
}

/** Meetups: their writer, reader and rooms, and how people reach them by HTTP and by socket. */
export function createMeetupsModule(deps: MeetupsDeps, services: ModuleServices): Module {
  const { store, cache, sharedBuckets, maxParticipants } = deps;
  const { clock, timers, ids, secrets, addresses, rateCounter, rateLimitFactor } = services;
  const { records, stale, upcoming } = store;
  const telemetry = createMeetupTelemetry(services.telemetry);
  const addressRates = meetupAddressRates(rateLimitFactor);
  const countCreation = addressLimit("creations", addressRates.creations, rateCounter);
  const countMiss = addressLimit("misses", addressRates.misses, rateCounter);
  const announcements = announcementsOver(services.fanout);
  const rateLimits = createMeetupRateLimits(meetupRateTable(rateLimitFactor), { timers, sharedBuckets });
  const writer = createMeetupWriter(
    {
      records,
      cache,
      announcements,
      clock,
      maxParticipants,
      maxWaitingPerSource: addressRates.waitingCommands,
      rateLimits,
      telemetry: telemetry.writer,
    },
    { timers },
  );
  const writes = { writer, ids, secrets };
  const reader = createMeetupReader({ records, stale, cache, telemetry: telemetry.reader });
  const existence = (id: MeetupId) => existenceOf({ stale, cache }, id);
  const live = createLiveMeetups({
    announcements,
    positionsStale: (ids) => stale.positionsStale(ids),
    timers,
    nodeId: services.nodeId,
    telemetry: telemetry.live,
  });
  const pageContents = createPageContents({ reader, addresses });
  const routeDeps: MeetupRouteDeps = {
    writes,
    creations: { records: withCreationTimeout(records), ids, secrets, clock },
    reader,
    existence,
    countCreation,
    countMiss,
    clock,
    timers,
    addresses,
    pageContents,
    meetupCreated: telemetry.created,
  };
  const socketHandlerDeps = {
    castVotes: (ask: CommandRequest<"castVotes">) => submitCommand(writes, "castVotes", ask),
    reader,
    existence,
    hashToken: (token: string) => secrets.hashToken(token),
    countMiss,
  };
  const jobPorts = {
    lease: services.lease,
    clock,
    timers,
    random: Math.random,
    isReady: services.isReady,
  };
  return {
    name: "meetups",
    routes: (app) => registerRoutes(app, routeDeps),
    routesWithOwnHeaders: (app) => registerReadMeetup(app, routeDeps),
    async contentOfPage(id, address) {
      const content = await pageContents.of(id);
      if (!("kind" in content)) return content;
      if (content.kind === "unknown") await countMiss(address);
      return null;
    },
    socketEvents: meetupSocketEvents(socketHandlerDeps, live.rooms),
    disconnected: (session) => live.rooms.leaveAll(session),
    messagesLost: () => live.compareSoon(),
    jobs: [
      createKeepWarm({ ...jobPorts, upcoming, reader, telemetry: telemetry.keepWarm }),
      createReceiptSweep({ ...jobPorts, records, telemetry: telemetry.receiptSweep }),
    ],
    async close() {
      live.close();
      await writer.close();
    },
  };
}
