import { MongoTimeout } from "./failures.ts";

/** Milliseconds; those of RW2 where it names them. */
export interface HedgingTimes {
  /** After this time without an answer a replica is asked, too. */
  hedgingDelay: number;
  /** After each further period another replica is asked; the driver prefers a less busy one than the first. */
  nextReplicaDelay: number;
  /** Timeout of one replica's answer. */
  replicaTimeout: number;
  /** A replica's older answer waits so long for the primary's. */
  olderAnswerDelay: number;
  /** For so long replicas are asked first after they have won twice. */
  preferReplicasFor: number;
  /** Timeout of the whole read. */
  totalTimeout: number;
  /** Timeout of the whole read while no member is known to be up: one may have come back unnoticed. */
  noMemberTimeout: number;
}

export const defaultHedgingTimes: HedgingTimes = {
  hedgingDelay: 100,
  nextReplicaDelay: 400,
  replicaTimeout: 800,
  olderAnswerDelay: 100,
  preferReplicasFor: 2_000,
  totalTimeout: 2_000,
  noMemberTimeout: 500,
};

/** Replicas asked at most: of two that are equally busy the driver may choose the hung one twice. */
const maxReplicaRequests = 3;

/** So many hedges won in a row, and replicas are asked first. */
const winsToPreferReplicas = 2;

/** A read that the primary or a replica can answer. */
export interface HedgedRead<Answer> {
  primary(signal: AbortSignal): Promise<Answer>;
  replica(signal: AbortSignal): Promise<Answer>;
  /**
   * Quality of a replica's answer: `good`, as good as the primary's; `older` than what the caller knows; `none`, only
   * the primary can answer.
   */
  quality(answer: Answer): "good" | "older" | "none";
}

export interface HedgedAnswer<Answer> {
  answer: Answer;
  isReplica: boolean;
}

/** What the driver knows of the replica set; both true until it knows. */
export interface ReplicaSetMembers {
  readonly hasPrimary: boolean;
  readonly hasReplica: boolean;
}

/**
 * Reads from the primary, and from a replica when the primary is slow or away (RW2). One object for all reads: it
 * remembers who won.
 */
export class HedgedReader {
  readonly #members: ReplicaSetMembers;
  readonly #replicasFirst: boolean;
  readonly #times: HedgingTimes;
  #replicaWins = 0;
  #preferReplicasUntil = 0;

  constructor(nodes: ReplicaSetMembers, options: { replicasFirst?: boolean; times?: HedgingTimes } = {}) {
    this.#members = nodes;
    this.#replicasFirst = options.replicasFirst ?? false;
    this.#times = options.times ?? defaultHedgingTimes;
  }

  /** Rejects with the last error, or MongoTimeout, when no allowed member answered in time. */
  async read<Answer>(question: HedgedRead<Answer>): Promise<HedgedAnswer<Answer>> {
    const first = this.#replicasFirst || !this.#members.hasPrimary || performance.now() < this.#preferReplicasUntil;
    const outcome = await new HedgedRequest(question, this.#members, this.#times, first).outcome;
    this.#recordOutcome(outcome.isReplica);
    return outcome;
  }

  #recordOutcome(isReplica: boolean): void {
    this.#replicaWins = isReplica ? this.#replicaWins + 1 : 0;
    if (this.#replicaWins < winsToPreferReplicas) return;
    this.#replicaWins = 0;
    this.#preferReplicasUntil = performance.now() + this.#times.preferReplicasFor;
  }
}

/** One question on its way. */
class HedgedRequest<Answer> {
  readonly outcome: Promise<HedgedAnswer<Answer>>;
  readonly #read: HedgedRead<Answer>;
  readonly #members: ReplicaSetMembers;
  readonly #times: HedgingTimes;
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  #resolve: (outcome: HedgedAnswer<Answer>) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  #primary: "unasked" | "asked" | "failed" = "unasked";
  #replicaRequests = 0;
  #replicaRequestsPending = 0;
  #needsPrimary = false;
  #olderAnswer: { answer: Answer } | undefined;
  #isSettled = false;

  constructor(question: HedgedRead<Answer>, nodes: ReplicaSetMembers, times: HedgingTimes, replicasFirst: boolean) {
    this.#read = question;
    this.#members = nodes;
    this.#times = times;
    this.outcome = new Promise((resolve, reject) => {
      this.#resolve = (outcome) => this.#settle(() => resolve(outcome));
      this.#reject = (error) => this.#settle(() => reject(error));
    });
    const limit = nodes.hasPrimary || nodes.hasReplica ? times.totalTimeout : times.noMemberTimeout;
    this.#after(limit, () => this.#finishWithoutPrimary(new MongoTimeout(`no node has answered within ${limit} ms`)));
    this.#after(times.hedgingDelay, () => this.#askBoth());
    for (let n = 1; n < maxReplicaRequests; n++) this.#after(n * times.nextReplicaDelay, () => this.#askReplica());
    if (replicasFirst && nodes.hasReplica) this.#askReplica();
    else this.#askPrimary();
    // A primary that is known to be away is not waited for.
    if (!nodes.hasPrimary) this.#askBoth();
  }

  #askBoth(): void {
    this.#askPrimary();
    if (this.#replicaRequests === 0) this.#askReplica();
  }

  #askPrimary(): void {
    if (this.#primary !== "unasked" || this.#isSettled) return;
    this.#primary = "asked";
    withAbortTimeout(this.#times.totalTimeout, this.#read.primary).then(
      (answer) => this.#resolve({ answer, isReplica: false }),
      (error: unknown) => {
        this.#primary = "failed";
        this.#afterFailure(error);
      },
    );
  }

  /** At most three times, and not after one replica has shown that only the primary can answer. */
  #askReplica(): void {
    if (this.#isSettled || this.#replicaRequests === maxReplicaRequests || !this.#members.hasReplica) return;
    if (this.#needsPrimary || this.#olderAnswer !== undefined) return;
    this.#replicaRequests += 1;
    this.#replicaRequestsPending += 1;
    withAbortTimeout(this.#times.replicaTimeout, this.#read.replica).then(
      (answer) => {
        this.#replicaRequestsPending -= 1;
        this.#judgeReplicaAnswer(answer);
      },
      (error: unknown) => {
        this.#replicaRequestsPending -= 1;
        this.#afterFailure(error);
      },
    );
  }

  #judgeReplicaAnswer(answer: Answer): void {
    const worth = this.#read.quality(answer);
    if (worth === "good") {
      this.#resolve({ answer, isReplica: true });
      return;
    }
    this.#askPrimary();
    if (worth === "none") this.#needsPrimary = true;
    else {
      this.#olderAnswer = { answer };
      this.#after(this.#times.olderAnswerDelay, () => this.#resolve({ answer, isReplica: true }));
    }
    // A primary that is known to be away will not answer within that delay.
    if (!this.#members.hasPrimary && this.#olderAnswer !== undefined) this.#resolve({ answer, isReplica: true });
    if (this.#primary === "failed") this.#finishWithoutPrimary(new MongoTimeout("the primary is away"));
  }

  #afterFailure(error: unknown): void {
    if (this.#primary === "unasked") this.#askPrimary();
    if (this.#primary === "failed" && (this.#olderAnswer !== undefined || this.#needsPrimary))
      this.#finishWithoutPrimary(error);
    else this.#askReplica();
    if (this.#primary === "failed" && this.#replicaRequestsPending === 0) this.#finishWithoutPrimary(error);
  }

  /** Ends with what there is: an older answer is better than none. */
  #finishWithoutPrimary(error: unknown): void {
    if (this.#olderAnswer === undefined) this.#reject(error);
    else this.#resolve({ answer: this.#olderAnswer.answer, isReplica: true });
  }

  #after(ms: number, work: () => void): void {
    if (!this.#isSettled) this.#timers.push(setTimeout(work, ms));
  }

  /** Only the first time counts. */
  #settle(notify: () => void): void {
    notify();
    this.#isSettled = true;
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }
}

/**
 * The read that lost is not aborted before its own timeout: aborting closes its connection, and a slow member would
 * then need new ones.
 */
async function withAbortTimeout<Answer>(ms: number, ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  try {
    return await ask(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
