import { type ParticipantId, submitCommand, type UseCaseResult, type Version } from "@pintpoint/core/meetups";
import { nodeSecrets } from "../../../adapters/crypto/secrets.ts";
import { createMemoryFanout } from "../../../adapters/memory/fanout.ts";
import { realTimers } from "../../../lifecycle/timers.ts";
import type { GatewayDeps } from "../../../sockets/gateway-deps.ts";
import { type StartedGateway, startGateway } from "../../../sockets/testing/start-gateway.ts";
import { existenceOf } from "../../reader/existence.ts";
import { meetupSocketEvents } from "../../socket-handlers/meetup-socket-events.ts";
import type { SocketHandlerDeps } from "../../socket-handlers/socket-handler-deps.ts";
import { createTestNode, doneValue, type TestNode } from "../../testing/test-node.ts";
import { type Announcement, announcementsOver } from "../announcements.ts";
import { createLiveMeetups } from "../live-meetups.ts";
import { recordLiveTelemetry } from "./live-telemetry-recording.ts";

/** A real server on 127.0.0.1 with the sockets of one process, over stores in memory. */
export interface TestGateway extends StartedGateway {
  testNode: TestNode;
  misses: string[];
  /** As another process would. */
  publish(announcement: Announcement): Promise<void>;
  join(meetupId: string, name: string): Promise<{ id: ParticipantId; token: string }>;
  vote(
    meetupId: string,
    who: { id: ParticipantId; token: string },
    votes: Record<string, "yes" | "no">,
  ): Promise<Version>;
}

export async function startTestGateway(more: Partial<GatewayDeps & SocketHandlerDeps> = {}): Promise<TestGateway> {
  const telemetry = recordLiveTelemetry();
  const announcements = announcementsOver(
    createMemoryFanout({ listenerFailed: (error) => telemetry.handlerFailed("fanout", error) }),
  );
  const stage = createTestNode({ publish: announcements.publish });
  const misses: string[] = [];
  const live = createLiveMeetups({
    positionsStale: (ids) => stage.store.stale.positionsStale(ids),
    announcements,
    timers: realTimers,
    nodeId: "here",
    telemetry,
  });
  const handlerDeps: SocketHandlerDeps = {
    castVotes: (ask) => submitCommand(stage.ports, "castVotes", ask),
    reader: stage.reader,
    existence: (id) => existenceOf({ stale: stage.store.stale, cache: stage.cache }, id),
    hashToken: nodeSecrets.hashToken,
    countMiss: (address) => {
      misses.push(address);
      return null;
    },
    ...more,
  };
  const started = await startGateway({
    events: new Map(Object.entries(meetupSocketEvents(handlerDeps, live.rooms))),
    disconnected: [(session) => live.rooms.leaveAll(session)],
    telemetry,
    ...more,
  });
  return {
    ...started,
    testNode: stage,
    telemetry,
    misses,
    publish: announcements.publish,
    async join(meetupId, name) {
      const { participant, token } = doneValue(
        await submitCommand(stage.ports, "join", { meetupId, participant: { name } }),
      );
      return { id: participant.id, token };
    },
    async vote(meetupId, { id, token }, votes) {
      const result: UseCaseResult<{ version: Version }> = await submitCommand(stage.ports, "castVotes", {
        meetupId,
        participantId: id,
        bearer: token,
        votes,
      });
      return doneValue(result).version;
    },
    async close() {
      await started.close();
      live.close();
    },
  };
}
