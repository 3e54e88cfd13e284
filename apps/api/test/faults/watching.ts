import { realTimers } from "../../src/lifecycle/timers.ts";
import { ReferenceWatcher } from "../races/reference-watcher.ts";
import { WireSocket } from "../wire/wire-socket.ts";
import type { VoterGroup } from "./voter-group.ts";

/** A guest who watches at one node, and gives what they see. */
export interface Watching {
  /** The version of what they see. */
  readonly version: number;
  /** Watchers of all nodes together, as sent last. */
  readonly watchers: number;
  close(): Promise<void>;
}

export async function watchAt(origin: string, { id: meetupId, recorder }: VoterGroup, name: string): Promise<Watching> {
  const socket = await WireSocket.open(origin);
  const watcher = new ReferenceWatcher({ name, meetupId, socket, recorder, timers: realTimers });
  const seen = recorder.history.watchers.find((one) => one.name === name);
  let watchers = 0;
  socket.onEvent = (event, payload) => {
    if (event === "presence") ({ watchers } = payload as { watchers: number });
    watcher.receive(event, payload);
  };
  await watcher.watch();
  return {
    get version() {
      const last = seen?.steps.at(-1);
      return last === undefined || last.kind === "gone" ? 0 : last.meetup.version;
    },
    get watchers() {
      return watchers;
    },
    close: () => socket.close(),
  };
}
