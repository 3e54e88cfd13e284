import { serverEvents } from "@pintpoint/contract";
import { type Meetup, type Patch, patchMeetup, type Version } from "@pintpoint/core";
import type { Socket as ClientSocket, ManagerOptions } from "socket.io-client";
import { until } from "../../src/testing/until.ts";
import type { WatcherSeen } from "../history/history.ts";
import type { LiveServer } from "./live-server.ts";

/** As the contract says: a patch is applied only onto exactly `from`; a gap and `resync` are answered by watching again. */
export class LiveWatcher {
  readonly socket: ClientSocket;
  readonly seen: WatcherSeen;
  /** Everything that came, as it came: `[event, payload]`, answers as `["answer", …]`. */
  readonly received: [string, unknown][] = [];
  /** Patches that did not follow on what was there. */
  gaps = 0;
  readonly #meetupId: string;
  readonly #tick: () => number;
  #token: string | undefined;
  #meetup: Meetup | null = null;
  #asking = 0;
  #waiting: Patch[] = [];

  private constructor(socket: ClientSocket, meetupId: string, seen: WatcherSeen, tick: () => number, token?: string) {
    this.socket = socket;
    this.seen = seen;
    this.#meetupId = meetupId;
    this.#tick = tick;
    this.#token = token;
    socket.onAny((event: string, payload: unknown) => this.#receive(event, payload));
  }

  /** Connects and has the first answer. */
  static async open(
    server: LiveServer,
    meetupId: string,
    {
      seen = { name: "", steps: [] },
      tick = () => 0,
      token,
      connection = {},
    }: { seen?: WatcherSeen; tick?: () => number; token?: string; connection?: Partial<ManagerOptions> } = {},
  ): Promise<LiveWatcher> {
    const watcher = new LiveWatcher(await server.connect(connection), meetupId, seen, tick, token);
    await watcher.watch();
    return watcher;
  }

  get meetup(): Meetup {
    if (this.#meetup === null) throw new Error("no state yet");
    return this.#meetup;
  }

  /** The events of one name, in order. */
  payloads(event: string): unknown[] {
    return this.received.filter(([name]) => name === event).map(([, payload]) => payload);
  }

  async ask(event: string, payload: Record<string, unknown>): Promise<Record<string, unknown>> {
    return await this.socket.timeout(10_000).emitWithAck(event, { meetupId: this.#meetupId, ...payload });
  }

  async watch(token: string | undefined = this.#token): Promise<Record<string, unknown>> {
    this.#token = token;
    this.#asking++;
    const position = this.#meetup && { version: this.#meetup.version, epoch: this.#meetup.epoch };
    const answer = await this.ask("meetup:watch", { ...position, ...(token !== undefined && { token }) });
    this.#asking--;
    this.received.push(["answer", answer]);
    const { meetup, patches } = answer as { meetup?: Meetup; patches?: Patch[] };
    if (meetup !== undefined) {
      this.#meetup = meetup;
      this.#step({ kind: "snapshot", at: this.#tick(), meetup });
    }
    for (const patch of patches ?? []) this.#apply(patch);
    for (const patch of this.#waiting.splice(0)) this.#takePatch(patch);
    return answer;
  }

  /** Resolves when the state has this version, or a newer one. */
  async reached(version: Version): Promise<void> {
    await this.until(() => this.meetup.version >= version);
  }

  async until(isSo: () => boolean): Promise<void> {
    await until(() => `what a watcher waits for; it is at version ${this.#meetup?.version}`, isSo);
  }

  #receive(event: string, payload: unknown): void {
    this.received.push([event, payload]);
    if (event === "meetup:gone") this.#step({ kind: "gone", at: this.#tick() });
    if (event === "resync") void this.watch();
    if (event !== "meetup:patch") return;
    const patch = serverEvents["meetup:patch"].parse(payload);
    if (this.#asking > 0) this.#waiting.push(patch);
    else this.#takePatch(patch);
  }

  #takePatch(patch: Patch): void {
    if (patch.to <= this.meetup.version) return;
    if (patch.from === this.meetup.version) {
      this.#apply(patch);
      return;
    }
    this.gaps++;
    void this.watch();
  }

  #apply(patch: Patch): void {
    this.#meetup = patchMeetup(this.meetup, patch);
    this.#step({ kind: "applied", at: this.#tick(), from: patch.from, to: patch.to, meetup: this.meetup });
  }

  #step(step: WatcherSeen["steps"][number]): void {
    this.seen.steps.push(step);
  }
}
