import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { API_PREFIX, routes } from "@pintpoint/contract";
import type { Headers } from "@pintpoint/page-server";
import type { GuestReader } from "../reading/meetup-reader.ts";
import type { HttpTelemetry } from "../telemetry/http-events.ts";
import type { Rates } from "./rates.ts";
import { ReadyAnswers } from "./ready-answers.ts";

export interface CachedReadsDeps {
  reader: GuestReader;
  rates: Rates;
  addressOf(request: IncomingMessage): string;
  headers: Headers;
  telemetry: HttpTelemetry;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const path = `${API_PREFIX}/meetups/`;

/** Requests that were counted before they were left to Fastify. */
const counted = new WeakSet<IncomingMessage>();
export const isCounted = (request: IncomingMessage): boolean => counted.has(request);

/**
 * The question that the most people ask at once, a guest's first look at a meetup, is answered before Fastify gets to see
 * it, when the cache alone can tell. Everything else, and whatever is conditional, refused or unusual, is Fastify's, whose
 * route gives the same answer.
 */
export function answerCachedReads(server: Server, deps: CachedReadsDeps): void {
  const others = server.listeners("request").map(
    (listener): Listener =>
      (request, response) => {
        Reflect.apply(listener, server, [request, response]);
      },
  );
  const pass: Listener = (request, response) => {
    for (const listener of others) listener(request, response);
  };
  const ready = new ReadyAnswers(deps.headers);
  const note = deps.telemetry.durationsOf("GET", `${API_PREFIX}${routes.readMeetup.path}`, 200);

  function answer(id: string, request: IncomingMessage, response: ServerResponse): void {
    const startedAt = performance.now();
    const leave = () => {
      counted.add(request);
      pass(request, response);
    };
    deps.reader.ready(id).then((reading) => {
      if (reading === null) return leave();
      ready.send(response, reading);
      note((performance.now() - startedAt) / 1_000);
    }, leave);
  }

  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const id = idOfPlainRead(request);
    if (id === null || !server.listening) return pass(request, response);
    const address = deps.addressOf(request);
    // Who has to wait, for a place or for the answer to whether there is one, does so in Fastify.
    if (!deps.rates.spend(address)) return pass(request, response);
    answer(id, request, response);
  });
}

const meetupId = /^[\w-]{1,100}$/;

/** Of a GET by a guest with no condition and no query; null otherwise. */
function idOfPlainRead({ method, url, headers }: IncomingMessage): string | null {
  if (method !== "GET" || url === undefined || !url.startsWith(path)) return null;
  if ("authorization" in headers || "if-none-match" in headers || "origin" in headers) return null;
  const id = url.slice(path.length);
  return meetupId.test(id) ? id : null;
}
