import type { CommandRequest } from "@pintpoint/core/meetups";
import { expect, it } from "vitest";
import { SocketSession } from "../../sockets/socket-session.ts";
import { createRecordingSender } from "../../sockets/testing/recording-sender.ts";
import { votesCast } from "./votes-cast.ts";

it("[MS7] a vote's sender is gone when the socket is", async () => {
  const asked: CommandRequest<"castVotes">[] = [];
  const handle = votesCast({
    countMiss: () => null,
    async castVotes(ask) {
      asked.push(ask);
      return { kind: "done", value: { version: 2 } };
    },
  });
  const session = new SocketSession("192.0.2.1", createRecordingSender().sender);
  const payload = { meetupId: "m", participantId: "p_1", token: "t", votes: {}, key: "a-key-of-the-test-1" };
  await handle(session, payload);
  expect(asked[0]?.isSenderGone?.()).toBe(false);
  session.isClosed = true;
  expect(asked[0]?.isSenderGone?.()).toBe(true);
});
