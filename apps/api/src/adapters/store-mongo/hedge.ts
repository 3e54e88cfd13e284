import { Late } from "./in-time.ts";

/** In milliseconds, RW2's where it names them. */
export interface HedgeTimes {
  /** Who has not answered by then is no longer waited for alone. */
  patience: number;
  /** Each time after that long a replica is asked once more: the driver takes another one than the busy first. */
  again: number;
  /** A replica's answer is not waited for longer. */
  replica: number;
  /** How long a replica's older answer waits for the primary's. */
  grace: number;
  /** So long replicas are asked first, once they have won. */
  favour: number;
  /** Of the whole question. */
  limit: number;
  /** Of the whole question while no node is known to be there: one may have come back that nobody has heard of yet. */
  lost: number;
}

export const hedgeTimes: HedgeTimes = {
  patience: 100,
  again: 400,
  replica: 800,
  grace: 100,
  favour: 2_000,
  limit: 2_000,
  lost: 500,
};

/** So many replicas are asked: of two that are equally busy, the driver may take the hung one twice. */
const mostReplicas = 3;

/** So many hedges won in a row, and replicas are asked first. */
const winsInARow = 2;

/** A question that the primary or a replica may answer. */
export interface Question<Answer> {
  primary(signal: AbortSignal): Promise<Answer>;
  replica(signal: AbortSignal): Promise<Answer>;
  /**
   * What a replica's answer is worth: `good`, as good as the primary's; `older` than the asker has heard of; `none`, the
   * primary's word is needed.
   */
  worth(answer: Answer): "good" | "older" | "none";
}

export interface Hedged<Answer> {
  answer: Answer;
  isReplica: boolean;
}

/** What is known of the nodes; both true while nothing is known. */
export interface Nodes {
  readonly hasPrimary: boolean;
  readonly hasReplica: boolean;
}

/** Asks the primary, and a replica where the primary is slow or away (RW2). One for all questions: it learns. */
export class Hedge {
  readonly #nodes: Nodes;
  readonly #replicasFirst: boolean;
  readonly #times: HedgeTimes;
  #wins = 0;
  #favouredUntil = 0;

  constructor(nodes: Nodes, options: { replicasFirst?: boolean; times?: HedgeTimes } = {}) {
    this.#nodes = nodes;
    this.#replicasFirst = options.replicasFirst ?? false;
    this.#times = options.times ?? hedgeTimes;
  }

  /** Rejects with the last error, or Late, when nobody who may has answered in time. */
  async ask<Answer>(question: Question<Answer>): Promise<Hedged<Answer>> {
    const first = this.#replicasFirst || !this.#nodes.hasPrimary || performance.now() < this.#favouredUntil;
    const outcome = await new Run(question, this.#nodes, this.#times, first).outcome;
    this.#learn(outcome.isReplica);
    return outcome;
  }

  #learn(isReplica: boolean): void {
    this.#wins = isReplica ? this.#wins + 1 : 0;
    if (this.#wins < winsInARow) return;
    this.#wins = 0;
    this.#favouredUntil = performance.now() + this.#times.favour;
  }
}

/** One question on its way. */
class Run<Answer> {
  readonly outcome: Promise<Hedged<Answer>>;
  readonly #question: Question<Answer>;
  readonly #nodes: Nodes;
  readonly #times: HedgeTimes;
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  #resolve: (outcome: Hedged<Answer>) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  #primary: "unasked" | "asked" | "failed" = "unasked";
  #replicasAsked = 0;
  #replicasOut = 0;
  #needsPrimary = false;
  #older: { answer: Answer } | undefined;
  #isSettled = false;

  constructor(question: Question<Answer>, nodes: Nodes, times: HedgeTimes, replicasFirst: boolean) {
    this.#question = question;
    this.#nodes = nodes;
    this.#times = times;
    this.outcome = new Promise((resolve, reject) => {
      this.#resolve = (outcome) => this.#settle(() => resolve(outcome));
      this.#reject = (error) => this.#settle(() => reject(error));
    });
    const limit = nodes.hasPrimary || nodes.hasReplica ? times.limit : times.lost;
    this.#after(limit, () => this.#giveUp(new Late(`no node has answered within ${limit} ms`)));
    this.#after(times.patience, () => this.#askBoth());
    for (let n = 1; n < mostReplicas; n++) this.#after(n * times.again, () => this.#askReplica());
    if (replicasFirst && nodes.hasReplica) this.#askReplica();
    else this.#askPrimary();
    // Whoever is known to be away is not waited for.
    if (!nodes.hasPrimary) this.#askBoth();
  }

  #askBoth(): void {
    this.#askPrimary();
    if (this.#replicasAsked === 0) this.#askReplica();
  }

  #askPrimary(): void {
    if (this.#primary !== "unasked" || this.#isSettled) return;
    this.#primary = "asked";
    bounded(this.#times.limit, this.#question.primary).then(
      (answer) => this.#resolve({ answer, isReplica: false }),
      (error: unknown) => {
        this.#primary = "failed";
        this.#afterFailure(error);
      },
    );
  }

  /** A few times at the most, and not once one has said that only the primary can answer. */
  #askReplica(): void {
    if (this.#isSettled || this.#replicasAsked === mostReplicas || !this.#nodes.hasReplica) return;
    if (this.#needsPrimary || this.#older !== undefined) return;
    this.#replicasAsked += 1;
    this.#replicasOut += 1;
    bounded(this.#times.replica, this.#question.replica).then(
      (answer) => {
        this.#replicasOut -= 1;
        this.#weigh(answer);
      },
      (error: unknown) => {
        this.#replicasOut -= 1;
        this.#afterFailure(error);
      },
    );
  }

  #weigh(answer: Answer): void {
    const worth = this.#question.worth(answer);
    if (worth === "good") {
      this.#resolve({ answer, isReplica: true });
      return;
    }
    this.#askPrimary();
    if (worth === "none") this.#needsPrimary = true;
    else {
      this.#older = { answer };
      this.#after(this.#times.grace, () => this.#resolve({ answer, isReplica: true }));
    }
    // Who is known to be away will not answer within the grace.
    if (!this.#nodes.hasPrimary && this.#older !== undefined) this.#resolve({ answer, isReplica: true });
    if (this.#primary === "failed") this.#giveUp(new Late("the primary is away"));
  }

  #afterFailure(error: unknown): void {
    if (this.#primary === "unasked") this.#askPrimary();
    if (this.#primary === "failed" && (this.#older !== undefined || this.#needsPrimary)) this.#giveUp(error);
    else this.#askReplica();
    if (this.#primary === "failed" && this.#replicasOut === 0) this.#giveUp(error);
  }

  /** With what there is: an older answer is better than none. */
  #giveUp(error: unknown): void {
    if (this.#older === undefined) this.#reject(error);
    else this.#resolve({ answer: this.#older.answer, isReplica: true });
  }

  #after(ms: number, work: () => void): void {
    if (!this.#isSettled) this.#timers.push(setTimeout(work, ms));
  }

  /** Only the first time counts. */
  #settle(tell: () => void): void {
    tell();
    this.#isSettled = true;
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }
}

/**
 * Who lost is not broken off before its time: that would cost its connection, and a node that is only slow would have to
 * make new ones, too.
 */
async function bounded<Answer>(ms: number, ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  try {
    return await ask(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
