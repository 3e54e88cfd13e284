import { type HaproxyOptions, type HaproxyService, startHaproxy } from "@pintpoint/cluster";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { RecordingBackend } from "./recording-backend.ts";
import { SilentSocket } from "./silent-socket.ts";

/** A page and two nodes that only record, for all tests of a file. */
export function useRecordingBackends() {
  const opened: RecordingBackend[] = [];
  beforeAll(async () => {
    for (const name of ["web", "api-1", "api-2"]) opened.push(await RecordingBackend.open(name));
  });
  afterAll(async () => {
    for (const backend of opened) await backend.close();
  });
  const named = (name: string): RecordingBackend => {
    const backend = opened.find((one) => one.name === name);
    if (backend === undefined) throw new Error(`${name} is not open`);
    return backend;
  };

  return {
    named,
    apis: () => [named("api-1"), named("api-2")],
    /** A real HAProxy in front of them, until the test is finished. */
    async proxied(options: Partial<HaproxyOptions> = {}): Promise<HaproxyService> {
      const proxy = await startHaproxy({
        web: named("web").address,
        apis: [named("api-1").address, named("api-2").address],
        ...options,
      });
      onTestFinished(async () => void (await proxy.end()));
      return proxy;
    },
  };
}

/** Closed with the test. */
export async function openSilentSocket(origin: string, meetup = ""): Promise<SilentSocket> {
  const socket = await SilentSocket.open(origin, meetup);
  onTestFinished(() => socket.close());
  return socket;
}
