import { participantId, tokenOf } from "@pintpoint/core/testing";
import type { Device } from "../device/device.ts";
import { createDevice } from "../device/device.ts";
import { memoryStorage } from "../device/device-storage.ts";
import { createHttpClient } from "../http/http-client.ts";
import type { DeviceEventListener } from "../live/device-events.ts";
import type { LiveMeetup, LiveMeetupOptions } from "../live/live-meetup.ts";
import { createLiveMeetup } from "../live/live-session.ts";
import { FakeServer } from "./fake-server.ts";

export interface ClientFixture {
  server: FakeServer;
  device: Device;
  /** Opens one more client on the device: a tab. */
  open(options?: Partial<LiveMeetupOptions>): LiveMeetup;
  /** What the device tells all its tabs. */
  deviceEvent(event: keyof DeviceEventListener): void;
  close(): void;
}

/** A fake server, and a device that belongs to participant 1, or to nobody. Timers are the test's. */
export function clientFixture({ guest = false } = {}): ClientFixture {
  const server = new FakeServer();
  const device = createDevice(memoryStorage());
  if (!guest) device.rememberMe(server.meetup.id, { participantId: participantId(1), token: tokenOf(1) });
  const listeners = new Set<DeviceEventListener>();
  const opened: LiveMeetup[] = [];
  return {
    server,
    device,
    open(options = {}) {
      const live = createLiveMeetup({
        meetupId: server.meetup.id,
        baseUrl: "http://pub.test",
        device,
        http: createHttpClient({ baseUrl: "http://pub.test", fetch: server.fetch }),
        connect: server.connect,
        locks: null,
        deviceEvents: {
          hidden: false,
          listen(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
        ...options,
      });
      opened.push(live);
      return live;
    },
    deviceEvent(event) {
      for (const listener of [...listeners]) listener[event]();
    },
    close() {
      for (const live of opened) live.close();
    },
  };
}
