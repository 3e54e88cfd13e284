import type { ParticipantId } from "@pintpoint/core";
import { newIdempotencyKey } from "../http/new-idempotency-key.ts";
import type { ErrorCode } from "../http/problem-error.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { RouteAnswer, RouteRequest } from "../http/route-types.ts";
import { Unreachable } from "../http/unreachable.ts";
import { judgeFailure } from "./judge-failure.ts";
import type { ActingAs, CommandResult, QueueEntry } from "./queue-entry.ts";
import { byOrder, isRoute, JOINING, MAX_AGE_MS } from "./queue-entry.ts";
import type { QueueStore } from "./queue-store.ts";
import type { QueuedRoute } from "./queued-routes.ts";
import type { Transport } from "./send-attempt.ts";
import { isActingAs, isVoteOf, splitRefused, withAnswers, withoutAnswers, withParticipant } from "./vote-entries.ts";

export interface QueuePorts {
  /** The token to sign with at the moment; null when the device has none (any longer). */
  token(as: ActingAs): string | null | undefined;
  /** By which transport the next attempt goes; `failed` is the one that the last attempt failed on. */
  transport(entry: QueueEntry, failed: Transport | null): Transport;
  sendAttempt(entry: QueueEntry, way: Transport, signal: AbortSignal): Promise<RouteAnswer<QueuedRoute>>;
}

export interface QueueListener {
  changed(): void;
  /** Called before the sender's promise settles. */
  done(entry: QueueEntry, answer: RouteAnswer<QueuedRoute>): void;
  refused(entry: QueueEntry, error: ProblemError): void;
  gone(error: ProblemError): void;
}

/** A command that is not done, as the page may show it. */
export interface QueuedCommand {
  readonly entry: QueueEntry;
  /** Null while all goes well; otherwise why it is not saved yet (`slow`: nothing but time has passed). */
  readonly delayReason: ErrorCode | "unreachable" | "slow" | null;
}

interface Item {
  entry: QueueEntry;
  /** In performance.now(). */
  since: number;
  tries: number;
  failedTransport: Transport | null;
  delayReason: ErrorCode | null;
  /** Do not send before (Retry-After), in performance.now(). */
  heldUntil?: number;
  fulfil?: (answer: CommandResult<QueuedRoute>) => void;
  reject?: (error: unknown) => void;
}

/** After this a command that has not failed is called slow. */
const SLOW_MS = 4_000;
const ADOPT_MS = 10_000;

/**
 * The commands of one meetup, sent one at a time and in order, each with one key, until done or refused. Another tab
 * takes over what a closed tab has left.
 */
export class CommandQueue {
  readonly #store: QueueStore;
  readonly #ports: QueuePorts;
  readonly #listener: QueueListener;
  readonly #closing = new AbortController();
  #items: Item[] = [];
  #order = 0;
  /** Never decreases: if the clock is set back, a later command must not sort before an earlier one. */
  #at = 0;
  #running = false;
  #endPause: (() => void) | null = null;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #adoptTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: QueueStore, ports: QueuePorts, listener: QueueListener) {
    this.#store = store;
    this.#ports = ports;
    this.#listener = listener;
  }

  get queuedCommands(): readonly QueuedCommand[] {
    const firstReason = this.#items[0]?.delayReason ?? null;
    const slow = performance.now() - SLOW_MS;
    return this.#items.map((item) => {
      const delayReason = item.delayReason ?? firstReason ?? (item.since <= slow ? "slow" : null);
      return { entry: item.entry, delayReason };
    });
  }

  /** Rejects with ProblemError when refused, and with the signal's reason, which takes back what was not sent yet. */
  send<Route extends QueuedRoute>(
    route: Route,
    request: RouteRequest<Route>,
    as: ActingAs,
    signal?: AbortSignal,
  ): Promise<CommandResult<Route>> {
    return new Promise((fulfil, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const item: Item = { entry: this.#entry(route, request, as), ...newAttemptState() };
      const onAbort = () => {
        if (!item.entry.sent) this.#remove(item);
        reject(signal?.reason);
        this.#listener.changed();
      };
      const end = () => signal?.removeEventListener("abort", onAbort);
      item.fulfil = (answer) => {
        end();
        // The answer is that of the entry's own route.
        fulfil(answer as CommandResult<Route>);
      };
      item.reject = (error) => {
        end();
        reject(error);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#items.push(item);
      this.#enqueued(item);
    });
  }

  /** A newer answer replaces an unsent one to the same option, never a sent one. */
  vote(request: RouteRequest<"castVotes">): void {
    const participantId = request.pid;
    const options = Object.keys(request.body.votes);
    const unsent = this.#items.filter(({ entry }) => !entry.sent && isVoteOf(entry, participantId));
    for (const item of unsent) {
      const left = withoutAnswers(item.entry, options);
      if (left === null && item !== this.#items.at(-1)) this.#remove(item);
      else if (left !== null) this.#replace(item, left);
    }
    const last = this.#items.at(-1);
    if (last !== undefined && unsent.includes(last)) {
      this.#replace(last, withAnswers(last.entry, request.body.votes));
      this.#listener.changed();
      return;
    }
    const entry = this.#entry("castVotes", request, { participantId });
    const item: Item = { entry, ...newAttemptState() };
    this.#items.push(item);
    this.#enqueued(item);
  }

  /** Whether such a command is on its way. */
  has(route: QueuedRoute, participantId?: ParticipantId): boolean {
    return this.#items.some(
      ({ entry }) => entry.route === route && (!participantId || isActingAs(entry, participantId)),
    );
  }

  /** Takes over what closed tabs left behind. */
  async adopt(): Promise<void> {
    const found = await this.#store.adopt();
    if (this.#closing.signal.aborted) return;
    clearTimeout(this.#adoptTimer);
    // A crashed tab counts as alive for a while.
    if (found.othersLeft) this.#adoptTimer = setTimeout(() => void this.adopt(), ADOPT_MS);
    if (found.adopted.length === 0) return;
    const adopted = found.adopted.map((entry): Item => ({ entry, ...newAttemptState(Number.NEGATIVE_INFINITY) }));
    for (const { at } of found.adopted) this.#at = Math.max(this.#at, at);
    // The first may be in flight, so it stays first.
    const [first, ...others] = this.#items;
    const rest = [...others, ...adopted].sort((a, b) => byOrder(a.entry, b.entry));
    this.#items = first === undefined ? rest : [first, ...rest];
    this.#listener.changed();
    void this.#run();
  }

  /** The network is back: try again now. */
  retryNow(): void {
    if (this.#items[0]?.delayReason === "unreachable") this.#endPause?.();
  }

  /** The meetup is deleted: reject everything, except a queued delete, which is fulfilled. */
  abandon(error: ProblemError): void {
    for (const item of [...this.#items]) {
      this.#remove(item);
      if (item.entry.route === "deleteMeetup") item.fulfil?.(undefined);
      else item.reject?.(error);
    }
  }

  /** Closes this tab's queue; stored entries stay. */
  close(): void {
    this.#closing.abort();
    this.#endPause?.();
    clearTimeout(this.#slowTimer);
    clearTimeout(this.#adoptTimer);
    for (const item of this.#items) item.reject?.(new DOMException("the live meetup was closed", "AbortError"));
    this.#items = [];
    this.#store.leave();
  }

  #entry<Route extends QueuedRoute>(route: Route, request: RouteRequest<Route>, as: ActingAs): QueueEntry<Route> {
    this.#order += 1;
    this.#at = Math.max(this.#at, Date.now());
    return { key: newIdempotencyKey(), route, request, as, at: this.#at, order: this.#order, tab: this.#store.tab };
  }

  #enqueued(item: Item): void {
    // If it is sent in this same turn, it is stored once, as sent: on a phone each write costs milliseconds of a tap.
    if (this.#running || this.#items[0] !== item) this.#store.save(item.entry);
    if (this.#items[0]?.heldUntil !== undefined) this.#endPause?.();
    this.#scheduleSlowCheck();
    this.#listener.changed();
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let item = this.#next(); item !== undefined; item = this.#next()) {
        const wait = heldForMs(item);
        await (wait > 0 ? this.#pause(wait) : this.#attempt(item));
      }
    } finally {
      this.#running = false;
    }
  }

  /**
   * The next command. While the first must wait (Retry-After), votes go ahead of it, since they do not depend on it: a
   * rate of edits must not delay a vote (MS14).
   */
  #next(): Item | undefined {
    const [first, ...others] = this.#items;
    if (first === undefined || heldForMs(first) <= 0 || first.entry.route === "castVotes") return first;
    const vote = others.find(({ entry }) => entry.route === "castVotes" && !isActingAs(entry, JOINING));
    if (vote === undefined) return first;
    this.#items = [vote, first, ...others.filter((other) => other !== vote)];
    return vote;
  }

  async #attempt(item: Item): Promise<void> {
    if (!this.#store.isOurs(item.entry)) {
      this.#items = this.#items.filter((other) => other !== item);
      item.reject?.(new Unreachable("network", { detail: "another tab finishes this command" }));
      this.#listener.changed();
      return;
    }
    const isTooOld = Date.now() - item.entry.at > MAX_AGE_MS;
    const bearer = item.entry.bearer ?? this.#ports.token(item.entry.as);
    if (isTooOld)
      return this.#refuse(item, new ProblemError({ code: "too_old", status: 408, detail: "waited too long" }));
    if (bearer === null) return this.#refuse(item, new ProblemError({ code: "not_allowed", status: 403 }));
    const isRetry = item.entry.sent === true;
    if (!isRetry) this.#replace(item, { ...item.entry, sent: true, ...(bearer !== undefined && { bearer }) });
    item.tries += 1;
    const way = this.#ports.transport(item.entry, item.failedTransport);
    try {
      const answer = await this.#ports.sendAttempt(item.entry, way, this.#closing.signal);
      if (!this.#closing.signal.aborted) this.#done(item, answer);
    } catch (error) {
      if (!this.#closing.signal.aborted) await this.#failed(item, { way, isRetry }, error);
    }
  }

  #done(item: Item, answer: RouteAnswer<QueuedRoute>): void {
    this.#remove(item);
    if (isRoute(item.entry, "join") && answer && "participant" in answer)
      this.#assignParticipant(answer.participant.id);
    this.#listener.done(item.entry, answer);
    item.fulfil?.(answer);
    this.#listener.changed();
  }

  async #failed(item: Item, { way, isRetry }: { way: Transport; isRetry: boolean }, error: unknown): Promise<void> {
    if (!(error instanceof ProblemError || error instanceof Unreachable)) {
      // Not an answer but a mistake in this program: it must be heard of, and it must not stop the queue.
      this.#remove(item);
      item.reject?.(error);
      throw error;
    }
    const verdict = judgeFailure(error, { route: item.entry.route, tries: item.tries, isRetry });
    if (verdict.kind === "gone") {
      this.#listener.gone(verdict.error);
      this.abandon(verdict.error);
      return;
    }
    if (verdict.kind === "goneSince") {
      this.#remove(item);
      item.fulfil?.(null);
      // Whoever joined and was removed again has no vote.
      if (item.entry.route === "join" && error instanceof ProblemError) this.#refuseVotesOfJoin(error);
      this.#listener.changed();
      return;
    }
    if (verdict.kind === "refused") return this.#refuse(item, verdict.error);
    item.failedTransport = way;
    item.delayReason = verdict.code;
    if (verdict.code === "rate_limited") item.heldUntil = performance.now() + verdict.afterMs;
    this.#listener.changed();
    if (verdict.code === "rate_limited") return;
    // A lost socket does not concern HTTP: try that at once.
    if (way === "http" || verdict.code !== "unreachable") await this.#pause(verdict.afterMs);
  }

  #refuse(item: Item, error: ProblemError): void {
    const token = this.#ports.token(item.entry.as);
    if (error.code === "not_allowed" && token && item.entry.bearer && token !== item.entry.bearer) {
      // The link was renewed after the first attempt, which did not arrive (receipts are checked before authority,
      // MS7): send it with the new token.
      this.#replace(item, { ...item.entry, bearer: token });
      return;
    }
    const parts = splitRefused(item.entry, error);
    if (parts !== null) {
      const index = this.#items.indexOf(item);
      this.#remove(item);
      const left = parts.left.map((entry): Item => ({ entry, ...newAttemptState(item.since) }));
      this.#items.splice(index, 0, ...left);
      for (const { entry } of left) this.#store.save(entry);
      if (parts.refused !== null) this.#listener.refused(parts.refused, error);
      this.#listener.changed();
      return;
    }
    this.#remove(item);
    this.#listener.refused(item.entry, error);
    item.reject?.(error);
    if (item.entry.route === "join") this.#refuseVotesOfJoin(error);
    this.#listener.changed();
  }

  /** Refuses the votes that waited for a join that failed. */
  #refuseVotesOfJoin(error: ProblemError): void {
    for (const vote of this.#items.filter(({ entry }) => isActingAs(entry, JOINING))) this.#refuse(vote, error);
  }

  /** Gives the votes that waited for the join their participant. */
  #assignParticipant(participantId: ParticipantId): void {
    for (const item of this.#items) {
      if (isActingAs(item.entry, JOINING)) this.#replace(item, withParticipant(item.entry, participantId));
    }
  }

  #replace(item: Item, entry: QueueEntry): void {
    item.entry = entry;
    this.#store.save(entry);
  }

  #remove(item: Item): void {
    this.#items = this.#items.filter((other) => other !== item);
    this.#store.drop(item.entry);
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((fulfil) => {
      const timer = setTimeout(fulfil, ms);
      this.#endPause = () => {
        clearTimeout(timer);
        fulfil();
      };
    });
    this.#endPause = null;
  }

  #scheduleSlowCheck(): void {
    this.#slowTimer ??= setTimeout(() => {
      this.#slowTimer = undefined;
      this.#listener.changed();
      if (this.#items.length > 0) this.#scheduleSlowCheck();
    }, SLOW_MS);
  }
}

/** `since` in performance.now(): the device's clock may change. */
const newAttemptState = (since = performance.now()) => ({
  since,
  tries: 0,
  failedTransport: null,
  delayReason: null,
});

/** Milliseconds; 0 or less: it may go. */
function heldForMs({ heldUntil = 0 }: Item): number {
  return heldUntil - performance.now();
}
