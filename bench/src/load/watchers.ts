import { SocketIoSocket } from "./socketio-socket.ts";

const PATCH = Buffer.from('42["meetup:patch"');
const TO = Buffer.from('"to":');

/** How many sockets are opened at a time: enough to be quick, few enough not to be a storm. */
const SOCKETS_AT_A_TIME = 50;

/** A crowd that only watches; counts frames without parsing them, and notes when each version was seen by all. */
export class Watchers {
  readonly #sockets: SocketIoSocket[] = [];
  readonly #versions: number[] = [];
  #onAdvance: (before: number, after: number) => void = () => undefined;
  #onFrame: () => void = () => undefined;
  frames = 0;
  bytes = 0;
  /** Called for every patch frame: which watcher, which `to`. */
  onPatch: (watcher: number, to: number) => void = () => undefined;

  get size(): number {
    return this.#sockets.length;
  }

  async open(url: string, meetupId: string, count: number): Promise<void> {
    for (let opened = 0; opened < count; opened += SOCKETS_AT_A_TIME) {
      const batch = Array.from({ length: Math.min(SOCKETS_AT_A_TIME, count - opened) }, () =>
        this.#openOne(url, meetupId),
      );
      await Promise.all(batch);
    }
  }

  async #openOne(url: string, meetupId: string): Promise<void> {
    const socket = await SocketIoSocket.open(url, meetupId);
    const index = this.#sockets.push(socket) - 1;
    this.#versions[index] = 0;
    socket.onEvent = (frame) => this.#receive(index, frame);
    await socket.request("meetup:watch", { meetupId });
  }

  #receive(index: number, frame: Buffer): void {
    if (frame.length < PATCH.length || frame.compare(PATCH, 0, PATCH.length, 0, PATCH.length) !== 0) return;
    this.frames += 1;
    this.bytes += frame.length;
    const at = frame.indexOf(TO) + TO.length;
    const to = Number.parseInt(frame.toString("latin1", at, at + 12), 10);
    const before = this.#versions[index] ?? 0;
    this.#versions[index] = Math.max(before, to);
    this.onPatch(index, to);
    this.#onAdvance(before, to);
    this.#onFrame();
  }

  /** Fulfils once `frames` patch frames have come in all. */
  framesReached(frames: number): Promise<void> {
    if (this.frames >= frames) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onFrame = () => {
        if (this.frames >= frames) resolve();
      };
    });
  }

  /** Fulfils once every watcher has seen `version`; counted down, so that waiting costs one comparison a frame. */
  versionReached(version: number): Promise<void> {
    let behind = this.#versions.filter((seen) => seen < version).length;
    if (behind === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onAdvance = (before, after) => {
        if (before < version && after >= version) behind -= 1;
        if (behind === 0) resolve();
      };
    });
  }

  close(): void {
    for (const socket of this.#sockets) socket.close();
    this.#sockets.length = 0;
    this.#versions.length = 0;
  }
}
