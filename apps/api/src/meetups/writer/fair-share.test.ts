import { submitCommand } from "@pintpoint/core/meetups";
import { expect, it } from "vitest";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import { createTestNode } from "../testing/test-node.ts";
import { joinVoter, slotsOf } from "../testing/voting.ts";

it("[LI33] one address cannot fill a meetup's queue, however many sockets it has", async () => {
  const store = createGatedStore(createMemoryStore());
  const stage = createTestNode({ store, waitingPerSource: 1_000 });
  const created = await stage.create();
  const meetupId = created.meetup.id;
  const voter = await joinVoter(stage, meetupId);
  const votes = { [slotsOf(created)[0] ?? ""]: "yes" } as const;
  const from = (source: string, times: number) =>
    Array.from({ length: times }, () =>
      submitCommand(stage.ports, "castVotes", {
        meetupId,
        participantId: voter.id,
        bearer: voter.token,
        votes,
        source,
      }),
    );
  const release = store.hold("commit");
  const flood = from("192.0.2.1", 7_200);
  const others = [...from("192.0.2.2", 1), ...from("192.0.2.3", 500)];
  release();
  const refused = (await Promise.all(flood)).filter(({ kind }) => kind === "unavailable");
  expect(refused.length).toBe(6_200);
  expect((await Promise.all(others)).every(({ kind }) => kind === "done")).toBe(true);
  // What was answered has given its place back.
  expect((await Promise.all(from("192.0.2.1", 1_000))).every(({ kind }) => kind === "done")).toBe(true);
}, 60_000);
