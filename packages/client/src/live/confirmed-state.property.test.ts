import type { Patch } from "@pintpoint/core";
import { ChangeMerger } from "@pintpoint/core";
import type { CommandSeed } from "@pintpoint/core/testing";
import { arbitraryCommandSeed, commandOf } from "@pintpoint/core/testing";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ProblemError } from "../http/problem-error.ts";
import { clientFixture } from "../testing/client-fixture.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the network does to one pushed patch. */
type Delivery = { kind: "arrives" | "lost" | "twice" | "late"; ms: number };

const fate: fc.Arbitrary<Delivery> = fc.record({
  kind: fc.constantFrom("arrives", "arrives", "lost", "twice", "late"),
  ms: fc.nat({ max: 600 }),
});

/** One thing that happens; `together`: so many commands travel as one merged patch (RT4). */
type Step =
  | { kind: "commands"; seeds: CommandSeed[]; together: boolean }
  | { kind: "wait"; ms: number }
  | { kind: "drop" | "reopen" | "restore" | "resync" | "forget" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("commands" as const),
      seeds: fc.array(arbitraryCommandSeed, { minLength: 1, maxLength: 4 }),
      together: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.nat({ max: 500 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("drop", "reopen", "restore", "resync", "forget") }),
  },
);

it("[RT2] any loss, doubling and reordering of patches ends with the server's state, and never goes back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.array(fate, { maxLength: 80 }), fc.nat({ max: 80 }), play),
    { numRuns: 150 },
  );
});

async function play(steps: Step[], fates: Delivery[], watchTakes: number) {
  const here = clientFixture({ guest: true });
  const { server } = here;
  server.watchTakes = watchTakes;
  let travelled = 0;
  server.deliverPatch = (push) => {
    const { kind, ms } = fates[travelled++ % Math.max(1, fates.length)] ?? { kind: "arrives", ms: 0 };
    if (kind === "arrives" || kind === "twice") push();
    if (kind === "late" || kind === "twice") setTimeout(push, ms);
  };
  const live = here.open();
  const seen: number[] = [];
  live.subscribe(() => seen.push(live.getSnapshot().version));
  let serial = 100;

  for (const each of steps) {
    if (each.kind === "commands") {
      const { broadcast } = server;
      const pushed: Patch[] = [];
      if (each.together) server.broadcast = (patch) => void pushed.push(patch);
      for (const edit of each.seeds) {
        serial += 1;
        const { command, identity } = commandOf(edit, server.record, serial);
        try {
          server.commit(command, identity);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
        }
      }
      server.broadcast = broadcast;
      const [first] = pushed;
      const merger = new ChangeMerger();
      for (const patch of pushed) merger.add(patch);
      if (first) server.broadcast({ ...first, ...merger.change(), to: first.from + pushed.length });
    } else if (each.kind === "wait") await vi.advanceTimersByTimeAsync(each.ms);
    else if (each.kind === "drop") server.connections[0]?.drop();
    else if (each.kind === "reopen") server.connections[0]?.open();
    else if (each.kind === "restore") server.restore();
    else if (each.kind === "forget") server.history.length = 0;
    else server.connections[0]?.push("resync", { meetupId: server.meetup.id });
    if (each.kind === "forget") server.hasNoHistory = true;
  }

  // In the end every patch arrives, the socket is open, and the server compares once (RT2).
  await vi.advanceTimersByTimeAsync(1_000);
  server.connections[0]?.open();
  await vi.advanceTimersByTimeAsync(1_000);
  const { version, epoch, id: meetupId } = server.meetup;
  server.connections[0]?.push("meetup:patch", { meetupId, epoch, from: version, to: version, set: {}, unset: [] });
  await vi.advanceTimersByTimeAsync(1_000);

  const { meetup, status } = live.getSnapshot();
  here.close();
  expect(status).toBe("live");
  expect(meetup).toEqual(server.meetup);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
}
