import { expect, it } from "vitest";
import { createTelemetry } from "../../telemetry/telemetry.ts";
import { createMeetupTelemetry } from "./meetup-telemetry.ts";

/** Each event once, so that every metric shows its labels. */
function tellEverything(): Promise<string> {
  const telemetry = createTelemetry("silent");
  const { http, gateway, redis, store } = telemetry;
  const { created, reader, writer, live, keepWarm, receiptSweep } = createMeetupTelemetry(telemetry);
  const error = new Error("told");

  http.requestRefused("not_found");
  http.connectionEnded("limit");
  http.requestFailed("r-1", "GET", "/api/v1/meetups/:id", error);
  http.overloadChanged(true);
  http.requestAnswered("GET", "/api/v1/meetups/:id", 200, 0.02);
  gateway.socketOpened();
  gateway.socketClosed("transport close");
  gateway.socketOpened();
  gateway.socketRefused("origin", "https://evil.example");
  gateway.framesSent("meetup:patch", 3);
  gateway.directWriteChecked(true);
  gateway.readerStalled();
  gateway.commandRefused("votes:cast", "rate_limited", "r-2");
  gateway.handlerFailed("votes:cast", error);
  redis.connectionFailed({ client: "commands", server: "redis:6379" }, error);
  redis.breakerOpened("redis:6379", error);
  redis.callFailed("subscription", error);
  store.openFailed(error);

  created("m_1");
  live.publishFailed(error);
  live.roomsCompared(5, 2);
  reader.loaded("m_1");
  reader.cacheFailed(error);
  writer.committed("m_1", ["castVotes", "join"], 3);
  writer.conflicted("m_1");
  writer.commitFailed("m_1", "unconfirmed", error);
  writer.readFailed("m_1", error);
  writer.cacheFailed(error);
  writer.publishFailed(error);
  keepWarm.roundDone(2);
  keepWarm.roundFailed(error);
  keepWarm.warmed("m_1");
  keepWarm.meetupFailed("m_1", error);
  keepWarm.releaseFailed(error);
  receiptSweep.roundDone(2);
  receiptSweep.roundFailed(error);
  receiptSweep.releaseFailed(error);
  return telemetry.metrics.registry.metrics();
}

it("operators' dashboards depend on these names, help texts, types, labels and buckets", async () => {
  const metrics = (await tellEverything()).trim().split("\n\n").sort();
  await expect(`${metrics.join("\n\n")}\n`).toMatchFileSnapshot("./metrics.golden.txt");
});
