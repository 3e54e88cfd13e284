import type { Meetup, MeetupId, OptionId, ParticipantId, Version } from "@pintpoint/core";
import type { Device, PersonalCapability } from "../device/device.ts";
import type { HttpClient, MeetupReading } from "../http/http-client.ts";
import { createHttpClient } from "../http/http-client.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { RouteAnswer, RouteRequest } from "../http/wire.ts";
import type { Answers, Pending } from "../optimistic.ts";
import { drawOver, OwnAnswers } from "../optimistic.ts";
import { CommandQueue } from "../queue/command-queue.ts";
import { deliver, wayOf } from "../queue/delivery.ts";
import type { Done, Entry, QueuedRoute, Signature } from "../queue/entry.ts";
import { isRoute, JOINING, votesIn } from "../queue/entry.ts";
import { EntryStore } from "../queue/entry-store.ts";
import { signatureOf } from "../queue/signature.ts";
import { browserLocks, createTabs } from "../queue/tabs.ts";
import { afterPaint } from "./after-paint.ts";
import { ConfirmedState } from "./confirmed-state.ts";
import type { Connect } from "./connection.ts";
import type { LiveMeetup, LiveMeetupOptions } from "./live-meetup.ts";
import { OwnIdentity } from "./own-identity.ts";
import type { OwnState } from "./own-presence.ts";
import { OwnPresence } from "./own-presence.ts";
import { Poller } from "./poller.ts";
import { shareStructure } from "./share-structure.ts";
import type { LiveSnapshot, LiveStatus } from "./snapshot.ts";
import { nextSnapshot, nothingYet } from "./snapshot.ts";
import { socketConnect } from "./socket-connection.ts";
import { deviceWake } from "./wake.ts";
import type { Presence } from "./watcher.ts";
import { Watcher } from "./watcher.ts";

/** A socket that has not opened for so long is helped out by GETs (RT1). */
const FALLBACK_MS = 4_000;
/** When the socket's code could not be loaded. */
const RELOAD_MS = 5_000;

/** What stands behind a live meetup: everything that happens ends in `#changed`, which makes the next snapshot. */
export class LiveSession implements LiveMeetup {
  readonly #id: MeetupId;
  readonly #device: Device;
  readonly #http: HttpClient;
  readonly #connect: Connect;
  readonly #store: EntryStore;
  readonly #identity: OwnIdentity;
  readonly #state: ConfirmedState;
  readonly #poller: Poller;
  readonly #watcher: Watcher;
  readonly #queue: CommandQueue;
  readonly #own = new OwnAnswers();
  readonly #ownPresence: OwnPresence;
  readonly #listeners = new Set<() => void>();
  readonly #stopWake: () => void;
  #final: "gone" | "missing" | null = null;
  #closed = false;
  #reachable = true;
  #saysOffline = false;
  #presence: Presence | null = null;
  #opening = false;
  #reload: ReturnType<typeof setTimeout> | undefined;
  #snapshot = nothingYet;
  #drawn: { state: Meetup; me: ParticipantId; pending: Pending; meetup: Meetup } | null = null;

  constructor(options: LiveMeetupOptions) {
    const id = options.meetupId;
    const wake = options.wake ?? deviceWake();
    this.#id = id;
    this.#device = options.device;
    this.#http = options.http ?? createHttpClient({ baseUrl: options.baseUrl });
    this.#connect = options.connect ?? socketConnect(options.baseUrl);
    this.#ownPresence = new OwnPresence(id);
    this.#identity = new OwnIdentity(id, options.device, (tokenChanged) => this.#whoChanged(tokenChanged));
    this.#state = new ConfirmedState({
      changed: () => this.#changed(),
      unsure: () => (this.#watcher.connection ? this.#watcher.watch() : this.#poller.now()),
    });
    const token = () => this.#identity.token;
    this.#poller = new Poller(
      {
        token,
        hidden: () => wake.hidden,
        read: ({ etag, token: bearer = null, signal }) =>
          this.#http.readMeetupIf({ id, ...atLeast(this.#state.atLeast) }, etag, { bearer, signal }),
      },
      {
        read: (reading) => this.#read(reading),
        failed: () => this.#contact(false),
        missing: () => this.#finish(),
        tokenRefused: (refused) => this.#tokenRefused(refused),
      },
    );
    this.#watcher = new Watcher(id, this.#state, token, {
      live: (tied) => this.#live(tied),
      lost: () => {
        this.#poller.start(FALLBACK_MS * (0.75 + Math.random() / 2));
        this.#changed();
      },
      gone: () => this.#finish(),
      tokenRefused: (refused) => this.#tokenRefused(refused),
      presence: (presence) => {
        this.#presence = presence;
        this.#changed();
      },
    });
    const locks = options.locks === undefined ? browserLocks() : options.locks;
    this.#store = new EntryStore(options.device.storage, createTabs(options.device.storage, locks), id);
    this.#queue = new CommandQueue(
      this.#store,
      {
        token: (as) => this.#tokenOf(as),
        way: (entry, failed) => wayOf(entry, failed, this.#watcher.connection),
        deliver: (entry, way, signal) =>
          deliver(entry, way, { http: this.#http, connection: this.#watcher.connection, signal }),
      },
      {
        changed: () => this.#changed(),
        done: (entry, answer) => this.#done(entry, answer),
        refused: (entry, error) => this.#refused(entry, error),
        gone: () => this.#finish(),
      },
    );
    this.#stopWake = wake.listen({
      awake: () => this.#awake(),
      offline: () => {
        this.#saysOffline = true;
        this.#watcher.probe();
        this.#changed();
      },
      leaving: () => this.#store.leave(),
    });
    if (options.initial) this.#state.takeWhole(options.initial);
    this.#poller.start(options.initial ? FALLBACK_MS : 0);
    if (options.initial) this.#openSocket();
    void this.#queue.adopt();
    this.#changed();
  }

  // Fields, not methods: they are handed to useSyncExternalStore by themselves.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): LiveSnapshot => this.#snapshot;

  vote(answers: Answers): void {
    const me = this.#identity.me?.participantId ?? (this.#queue.has("join") ? JOINING : null);
    if (me === null) throw new Error("a guest has no vote: join first");
    this.#own.dismiss(Object.keys(answers));
    this.#queue.vote({ id: this.#id, pid: me, body: { votes: { ...answers } } });
  }

  send<Route extends QueuedRoute>(
    route: Route,
    request: RouteRequest<Route>,
    options: { as?: Signature; signal?: AbortSignal } = {},
  ): Promise<Done<Route>> {
    const holder = { me: this.#identity.me?.participantId ?? null, organiser: this.#identity.organiserToken !== null };
    return this.#queue.send(route, request, options.as ?? signatureOf(route, request, holder), options.signal);
  }

  setPresence(state: OwnState): void {
    this.#ownPresence.set(state, this.#watcher.connection);
  }

  signIn(me: PersonalCapability): void {
    this.#device.rememberMe(this.#id, me);
  }

  signOut(): void {
    this.#device.setMeAside(this.#id);
  }

  dismiss(options?: readonly OptionId[]): void {
    this.#own.dismiss(options ?? Object.keys(this.#snapshot.pending));
    if (options === undefined) this.#identity.dismissLost();
    this.#changed();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop();
    this.#queue.close();
    this.#identity.close();
    this.#stopWake();
    this.#listeners.clear();
  }

  /** The first answer, or that there is none, has been shown: the time for everything else. */
  #openSocket(): void {
    if (this.#opening || this.#closed || this.#final) return;
    this.#opening = true;
    afterPaint()
      .then(() => (this.#closed || this.#final ? undefined : this.#watcher.open(this.#connect)))
      .catch(() => {
        // The code of the socket did not load; the GETs go on meanwhile.
        this.#opening = false;
        this.#reload = setTimeout(() => this.#openSocket(), RELOAD_MS);
      });
  }

  #read(reading: MeetupReading): void {
    this.#identity.accepted(this.#identity.token);
    if (reading.kind === "state") this.#state.takeWhole(reading.meetup);
    this.#contact(true);
  }

  #contact(reachable: boolean): void {
    // The server is back: the socket need not wait for the turn of its next attempt.
    if (reachable && !this.#reachable) this.#watcher.hurry();
    this.#reachable = reachable;
    this.#openSocket();
    if (reachable) this.#queue.nudge();
    this.#changed();
  }

  #live(token: string | undefined): void {
    this.#poller.stop();
    this.#identity.accepted(token);
    if (token !== undefined) this.#ownPresence.tied(this.#watcher.connection);
    this.#saysOffline = false;
    void this.#queue.adopt();
    this.#contact(true);
  }

  #awake(): void {
    this.#saysOffline = false;
    this.#store.comeBack();
    this.#poller.now();
    this.#watcher.probe();
    this.#queue.nudge();
    void this.#queue.adopt();
    this.#changed();
  }

  #whoChanged(tokenChanged: boolean): void {
    if (tokenChanged) {
      this.#watcher.watch();
      this.#poller.now();
    }
    this.#changed();
  }

  #tokenRefused(token: string): void {
    const me = this.#identity.me?.participantId;
    // While its own leaving or new link is on the way, a dead token is what this device asked for.
    const expected = this.#queue.has("leave", me) || this.#queue.has("relink", me);
    this.#identity.refused(token, expected);
    this.#changed();
  }

  #tokenOf(as: Signature): string | null | undefined {
    if (as === "guest") return undefined;
    if (as === "organiser") return this.#identity.organiserToken;
    // What was asked for as somebody whom this device was before is still sent as that person's.
    const mine = [this.#identity.me, ...this.#device.earlier(this.#id)];
    return mine.find((one) => one?.participantId === as.participantId)?.token ?? null;
  }

  #done(entry: Entry, answer: RouteAnswer<QueuedRoute>): void {
    if (answer === undefined) {
      this.#finish();
      return;
    }
    if (isRoute(entry, "castVotes")) this.#own.acknowledged(votesIn(entry), answer.version);
    if (isRoute(entry, "join") && "token" in answer && "participant" in answer) {
      this.#device.rememberMe(this.#id, { participantId: answer.participant.id, token: answer.token });
    }
    // Somebody else's new link is for the organiser to hand over.
    if (isRoute(entry, "relink") && "token" in answer && typeof entry.as === "object") {
      this.#device.rememberMe(this.#id, { participantId: entry.request.pid, token: answer.token });
    }
    if (isRoute(entry, "renewOrganiserLink") && "organiserToken" in answer) {
      this.#device.rememberOrganiser(this.#id, answer.organiserToken);
    }
    if (isRoute(entry, "leave") && typeof entry.as === "object") this.#device.forgetMe(this.#id);
    this.#state.hearOf(answer.version);
  }

  #refused(entry: Entry, error: ProblemError): void {
    this.#own.refused(votesIn(entry), error.code);
    if (error.code !== "not_allowed" || entry.bearer === undefined) return;
    if (entry.route === "castVotes") this.#tokenRefused(entry.bearer);
    else if (entry.as === "organiser") void this.#checkOrganiser(entry.bearer);
    // Not allowed to do this, or not known at all? A watch or a read with the token tells.
    else if (this.#watcher.connection) this.#watcher.watch();
    else this.#poller.now();
  }

  async #checkOrganiser(bearer: string): Promise<void> {
    try {
      await this.#http.readMeetup({ id: this.#id }, { bearer });
    } catch (error) {
      const refused = error instanceof ProblemError && error.code === "not_allowed";
      if (refused && this.#identity.organiserToken === bearer) this.#device.forgetOrganiser(this.#id);
    }
  }

  /** 404, or told so: for ever (MS4). */
  #finish(): void {
    if (this.#final || this.#closed) return;
    this.#final = this.#state.meetup === null ? "missing" : "gone";
    this.#stop();
    this.#queue.abandon(new ProblemError({ code: "meetup_not_found", status: 404 }));
    this.#own.forget();
    this.#presence = null;
    this.#changed();
  }

  #stop(): void {
    clearTimeout(this.#reload);
    this.#poller.stop();
    this.#watcher.close();
    this.#state.close();
  }

  #status(): LiveStatus {
    if (this.#final) return this.#final;
    if (this.#watcher.live) return "live";
    if (!this.#reachable || this.#saysOffline) return "offline";
    return this.#state.meetup === null ? "loading" : "polling";
  }

  #changed(): void {
    if (this.#closed) return;
    const last = this.#snapshot;
    const { version } = this.#state;
    const waiting = this.#queue.waiting;
    const identity = this.#identity.view(this.#queue.has("join"));
    const pending = shareStructure(last.pending, this.#own.pending(version, waiting));
    const meetup = this.#draw(identity.participantId, pending);
    const next = { status: this.#status(), meetup, version, presence: this.#presence, pending, waiting, identity };
    this.#snapshot = nextSnapshot(last, next);
    if (this.#snapshot !== last) for (const listener of [...this.#listeners]) listener();
  }

  #draw(me: ParticipantId | null, pending: Pending): Meetup | null {
    const state = this.#state.meetup;
    if (state === null || me === null) return state;
    const drawn = this.#drawn;
    if (drawn?.state === state && drawn.me === me && drawn.pending === pending) return drawn.meetup;
    const meetup = drawOver(state, me, pending);
    this.#drawn = { state, me, pending, meetup };
    return meetup;
  }
}

/** Nothing has been seen yet: any version will do. */
const atLeast = (version: Version): { atLeast?: Version } => (version === 0 ? {} : { atLeast: version });
