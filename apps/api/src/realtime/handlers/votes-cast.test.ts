import type { CastVotesAsk } from "@pintpoint/core";
import { expect, it } from "vitest";
import { Connection } from "../connection.ts";
import { recordingLink } from "../testing/recording-link.ts";
import { votesCast } from "./votes-cast.ts";

it("[MS7] a vote's sender is gone when the socket is", async () => {
  const asked: CastVotesAsk[] = [];
  const handle = votesCast({
    miss: () => null,
    async castVotes(ask) {
      asked.push(ask);
      return { kind: "done", value: { version: 2 } };
    },
  });
  const connection = new Connection("192.0.2.1", recordingLink().link);
  const payload = { meetupId: "m", participantId: "p_1", token: "t", votes: {}, key: "a-key-of-the-test-1" };
  await handle(connection, payload);
  expect(asked[0]?.isSenderGone?.()).toBe(false);
  connection.isOver = true;
  expect(asked[0]?.isSenderGone?.()).toBe(true);
});
