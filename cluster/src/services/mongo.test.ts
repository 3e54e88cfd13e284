import { connect } from "node:net";
import { expect, it } from "vitest";
import { startMongo } from "./mongo.ts";

it("a MongoDB of its own listens, has a fresh database for every caller, and ends", async () => {
  const mongo = await startMongo({ isDedicated: true });
  expect(mongo.kind).not.toBe("uri");
  expect(mongo.freshUri()).not.toBe(mongo.freshUri());
  const [, host = "", port = ""] = /mongodb:\/\/([\d.]+):(\d+)/.exec(mongo.uri) ?? [];
  expect(host).toBe("127.0.0.1");
  await new Promise((resolve, reject) => {
    const socket = connect(Number(port), host, () => socket.end(() => resolve(null))).once("error", reject);
  });
  await mongo.end();
  expect(mongo.members.map(({ isRunning }) => isRunning)).toEqual(mongo.members.map(() => false));
});

it("the one of MONGODB_URI is used, with a database of the run's own", async () => {
  const before = process.env.MONGODB_URI;
  process.env.MONGODB_URI = "mongodb://user:pass@a.example:1,b.example:2/theirs?replicaSet=x";
  try {
    const mongo = await startMongo();
    expect(mongo.kind).toBe("uri");
    expect(mongo.uri).toMatch(/^mongodb:\/\/user:pass@a\.example:1,b\.example:2\/pintpoint_\w+\?replicaSet=x$/);
    await mongo.end();
  } finally {
    if (before === undefined) delete process.env.MONGODB_URI;
    else process.env.MONGODB_URI = before;
  }
});
