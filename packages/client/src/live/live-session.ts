import type { Meetup, MeetupId, OptionId, ParticipantId, Version } from "@pintpoint/core";
import type { Device, PersonalCapability } from "../device/device.ts";
import type { ConditionalRead, HttpClient } from "../http/http-client.ts";
import { createHttpClient } from "../http/http-client.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { RouteAnswer, RouteRequest } from "../http/route-types.ts";
import { actingAs } from "../queue/acting-as.ts";
import { CommandQueue } from "../queue/command-queue.ts";
import type { ActingAs, CommandResult, QueueEntry } from "../queue/queue-entry.ts";
import { isRoute, JOINING, votesIn } from "../queue/queue-entry.ts";
import { QueueStore } from "../queue/queue-store.ts";
import type { QueuedRoute } from "../queue/queued-routes.ts";
import { sendAttempt, transportFor } from "../queue/send-attempt.ts";
import { browserLocks, createTabs } from "../queue/tabs.ts";
import { ConfirmedState } from "./confirmed-state.ts";
import { browserDeviceEvents } from "./device-events.ts";
import type { OpenLiveConnection } from "./live-connection.ts";
import type { LiveMeetup, LiveMeetupOptions } from "./live-meetup.ts";
import type { Answers, OwnAnswerMap } from "./own-answers.ts";
import { overlayOwnAnswers, SettledAnswers } from "./own-answers.ts";
import { OwnIdentity } from "./own-identity.ts";
import type { OwnState } from "./own-presence.ts";
import { OwnPresence } from "./own-presence.ts";
import { POLLING_DELAY_MS, Poller } from "./poller.ts";
import { shareStructure } from "./share-structure.ts";
import type { LiveSnapshot, LiveStatus } from "./snapshot.ts";
import { emptySnapshot, nextSnapshot } from "./snapshot.ts";
import { openSocketConnection } from "./socket-connection.ts";
import type { Presence } from "./watcher.ts";
import { Watcher } from "./watcher.ts";

/** Wait before loading the socket's code again. */
const RELOAD_MS = 5_000;

/** Begins at once: the state by GET for the first paint, then the socket. */
export function createLiveMeetup(options: LiveMeetupOptions): LiveMeetup {
  return new LiveSession(options);
}

/** The implementation of LiveMeetup; every event ends in `#changed`, which makes the next snapshot. */
class LiveSession implements LiveMeetup {
  readonly #id: MeetupId;
  readonly #device: Device;
  readonly #http: HttpClient;
  readonly #connect: OpenLiveConnection;
  readonly #beforeSocket: () => Promise<void>;
  readonly #store: QueueStore;
  readonly #identity: OwnIdentity;
  readonly #state: ConfirmedState;
  readonly #poller: Poller;
  readonly #watcher: Watcher;
  readonly #queue: CommandQueue;
  readonly #settledAnswers = new SettledAnswers();
  readonly #ownPresence: OwnPresence;
  readonly #listeners = new Set<() => void>();
  readonly #stopDeviceEvents: () => void;
  #ended: "gone" | "missing" | null = null;
  #closed = false;
  #reachable = true;
  #deviceIsOffline = false;
  #presence: Presence | null = null;
  #socketRequested = false;
  #reloadTimer: ReturnType<typeof setTimeout> | undefined;
  #snapshot = emptySnapshot;
  #overlay: { state: Meetup; me: ParticipantId; pending: OwnAnswerMap; meetup: Meetup } | null = null;

  constructor(options: LiveMeetupOptions) {
    const id = options.meetupId;
    const wake = options.deviceEvents ?? browserDeviceEvents();
    this.#id = id;
    this.#device = options.device;
    this.#http = options.http ?? createHttpClient({ baseUrl: options.baseUrl });
    this.#connect = options.connect ?? openSocketConnection(options.baseUrl);
    this.#beforeSocket = options.beforeSocket ?? (() => Promise.resolve());
    this.#ownPresence = new OwnPresence(id);
    this.#identity = new OwnIdentity(id, options.device, (tokenChanged) => this.#identityChanged(tokenChanged));
    this.#state = new ConfirmedState({
      changed: () => this.#changed(),
      gap: () => (this.#watcher.connection ? this.#watcher.watch() : this.#poller.now()),
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
        failed: () => this.#noteReachable(false),
        missing: () => this.#endWithoutMeetup(),
        tokenRefused: (refused) => this.#tokenRefused(refused),
      },
    );
    this.#watcher = new Watcher(id, this.#state, token, {
      live: (tied) => this.#live(tied),
      lost: () => {
        this.#poller.start(POLLING_DELAY_MS * (0.75 + Math.random() / 2));
        this.#changed();
      },
      gone: () => this.#endWithoutMeetup(),
      tokenRefused: (refused) => this.#tokenRefused(refused),
      presence: (presence) => {
        this.#presence = presence;
        this.#changed();
      },
    });
    const locks = options.locks === undefined ? browserLocks() : options.locks;
    this.#store = new QueueStore(options.device.storage, createTabs(options.device.storage, locks), id);
    this.#queue = new CommandQueue(
      this.#store,
      {
        token: (as) => this.#tokenOf(as),
        transport: (entry, failed) => transportFor(entry, failed, this.#watcher.connection),
        sendAttempt: (entry, way, signal) =>
          sendAttempt(entry, way, { http: this.#http, connection: this.#watcher.connection, signal }),
      },
      {
        changed: () => this.#changed(),
        done: (entry, answer) => this.#done(entry, answer),
        refused: (entry, error) => this.#refused(entry, error),
        gone: () => this.#endWithoutMeetup(),
      },
    );
    this.#stopDeviceEvents = wake.listen({
      resumed: () => this.#resumed(),
      offline: () => {
        this.#deviceIsOffline = true;
        this.#watcher.probe();
        this.#changed();
      },
      leaving: () => this.#store.leave(),
    });
    if (options.initial) this.#state.receiveState(options.initial);
    this.#poller.start(options.initial ? POLLING_DELAY_MS : 0);
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
    this.#settledAnswers.dismiss(Object.keys(answers));
    this.#queue.vote({ id: this.#id, pid: me, body: { votes: { ...answers } } });
  }

  send<Route extends QueuedRoute>(
    route: Route,
    request: RouteRequest<Route>,
    options: { as?: ActingAs; signal?: AbortSignal } = {},
  ): Promise<CommandResult<Route>> {
    const holder = { me: this.#identity.me?.participantId ?? null, organiser: this.#identity.organiserToken !== null };
    return this.#queue.send(route, request, options.as ?? actingAs(route, request, holder), options.signal);
  }

  setPresence(state: OwnState): void {
    this.#ownPresence.set(state, this.#watcher.connection);
  }

  signIn(me: PersonalCapability): void {
    this.#device.rememberMe(this.#id, me);
  }

  signOut(): void {
    this.#device.becomeGuest(this.#id);
  }

  dismiss(options?: readonly OptionId[]): void {
    this.#settledAnswers.dismiss(options ?? Object.keys(this.#snapshot.ownAnswers));
    if (options === undefined) this.#identity.dismissLost();
    this.#changed();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop();
    this.#queue.close();
    this.#identity.close();
    this.#stopDeviceEvents();
    this.#listeners.clear();
  }

  /** The first state (or failure) has been shown, now there is time for the socket. */
  #openSocket(): void {
    if (this.#socketRequested || this.#closed || this.#ended) return;
    this.#socketRequested = true;
    this.#beforeSocket()
      .then(() => (this.#closed || this.#ended ? undefined : this.#watcher.open(this.#connect)))
      .catch(() => {
        // The code of the socket did not load; the GETs go on meanwhile.
        this.#socketRequested = false;
        this.#reloadTimer = setTimeout(() => this.#openSocket(), RELOAD_MS);
      });
  }

  #read(reading: ConditionalRead): void {
    this.#identity.accepted(this.#identity.token);
    if (reading.kind === "state") this.#state.receiveState(reading.meetup);
    this.#noteReachable(true);
  }

  #noteReachable(reachable: boolean): void {
    // The server answers again: connect now.
    if (reachable && !this.#reachable) this.#watcher.reconnectNow();
    this.#reachable = reachable;
    this.#openSocket();
    if (reachable) this.#queue.retryNow();
    this.#changed();
  }

  #live(token: string | undefined): void {
    this.#poller.stop();
    this.#identity.accepted(token);
    if (token !== undefined) this.#ownPresence.authenticated(this.#watcher.connection);
    this.#deviceIsOffline = false;
    void this.#queue.adopt();
    this.#noteReachable(true);
  }

  #resumed(): void {
    this.#deviceIsOffline = false;
    this.#store.resume();
    this.#poller.now();
    this.#watcher.probe();
    this.#queue.retryNow();
    void this.#queue.adopt();
    this.#changed();
  }

  #identityChanged(tokenChanged: boolean): void {
    if (tokenChanged) {
      this.#watcher.watch();
      this.#poller.now();
    }
    this.#changed();
  }

  #tokenRefused(token: string): void {
    const me = this.#identity.me?.participantId;
    // While an own `leave` or `relink` is queued, an invalid token is expected.
    const expected = this.#queue.has("leave", me) || this.#queue.has("relink", me);
    this.#identity.refused(token, expected);
    this.#changed();
  }

  #tokenOf(as: ActingAs): string | null | undefined {
    if (as === "guest") return undefined;
    if (as === "organiser") return this.#identity.organiserToken;
    // A command asked for as an earlier person is still sent with that person's token.
    const mine = [this.#identity.me, ...this.#device.earlier(this.#id)];
    return mine.find((one) => one?.participantId === as.participantId)?.token ?? null;
  }

  #done(entry: QueueEntry, answer: RouteAnswer<QueuedRoute>): void {
    if (answer === undefined) {
      this.#endWithoutMeetup();
      return;
    }
    if (isRoute(entry, "castVotes")) this.#settledAnswers.acknowledged(votesIn(entry), answer.version);
    if (isRoute(entry, "join") && "token" in answer && "participant" in answer) {
      this.#device.rememberMe(this.#id, { participantId: answer.participant.id, token: answer.token });
    }
    // A new link for somebody else is for the organiser to pass on.
    if (isRoute(entry, "relink") && "token" in answer && typeof entry.as === "object") {
      this.#device.rememberMe(this.#id, { participantId: entry.request.pid, token: answer.token });
    }
    if (isRoute(entry, "renewOrganiserLink") && "organiserToken" in answer) {
      this.#device.rememberOrganiser(this.#id, answer.organiserToken);
    }
    if (isRoute(entry, "leave") && typeof entry.as === "object") this.#device.forgetMe(this.#id);
    this.#state.noteVersion(answer.version);
  }

  #refused(entry: QueueEntry, error: ProblemError): void {
    this.#settledAnswers.refused(votesIn(entry), error.code);
    if (error.code !== "not_allowed" || entry.bearer === undefined) return;
    if (entry.route === "castVotes") this.#tokenRefused(entry.bearer);
    else if (entry.as === "organiser") void this.#checkOrganiser(entry.bearer);
    // `not_allowed` may mean this command or the token: a watch or a read with the token tells.
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

  /** The meetup is gone for ever (MS4). */
  #endWithoutMeetup(): void {
    if (this.#ended || this.#closed) return;
    this.#ended = this.#state.meetup === null ? "missing" : "gone";
    this.#stop();
    this.#queue.abandon(new ProblemError({ code: "meetup_not_found", status: 404 }));
    this.#settledAnswers.forget();
    this.#presence = null;
    this.#changed();
  }

  #stop(): void {
    clearTimeout(this.#reloadTimer);
    this.#poller.stop();
    this.#watcher.close();
    this.#state.close();
  }

  #status(): LiveStatus {
    if (this.#ended) return this.#ended;
    if (this.#watcher.live) return "live";
    if (!this.#reachable || this.#deviceIsOffline) return "offline";
    return this.#state.meetup === null ? "loading" : "polling";
  }

  #changed(): void {
    if (this.#closed) return;
    const last = this.#snapshot;
    const { version } = this.#state;
    const { queuedCommands } = this.#queue;
    const identity = this.#identity.view(this.#queue.has("join"));
    const ownAnswers = shareStructure(last.ownAnswers, this.#settledAnswers.ownAnswers(version, queuedCommands));
    const meetup = this.#overlayAnswers(identity.participantId, ownAnswers);
    const presence = this.#presence;
    const next = { status: this.#status(), meetup, version, presence, ownAnswers, queuedCommands, identity };
    this.#snapshot = nextSnapshot(last, next);
    if (this.#snapshot !== last) for (const listener of [...this.#listeners]) listener();
  }

  #overlayAnswers(me: ParticipantId | null, pending: OwnAnswerMap): Meetup | null {
    const state = this.#state.meetup;
    if (state === null || me === null) return state;
    const drawn = this.#overlay;
    if (drawn?.state === state && drawn.me === me && drawn.pending === pending) return drawn.meetup;
    const meetup = overlayOwnAnswers(state, me, pending);
    this.#overlay = { state, me, pending, meetup };
    return meetup;
  }
}

/** Nothing has been seen yet: any version will do. */
const atLeast = (version: Version): { atLeast?: Version } => (version === 0 ? {} : { atLeast: version });
