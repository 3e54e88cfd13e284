import { ObjectId } from "bson";
import { Store } from "../store/store.ts";
import type { MemberState } from "./member-state.ts";
import { Waiters } from "./waiters.ts";

/** Who is a member, who leads, and what each of them can see of the one store. */
export class ReplicaSet {
  readonly name: string;
  readonly members: readonly MemberState[];
  readonly store: Store;
  readonly changes = new Waiters();
  #primary: MemberState | null = null;
  #term = 0;

  constructor(name: string, members: readonly MemberState[]) {
    this.name = name;
    this.members = members;
    this.store = new Store(() => Math.min(...members.map((member) => this.positionOf(member))));
  }

  /** A hung one stays until another is elected: the set knows no better. */
  get primary(): MemberState | null {
    return this.#primary;
  }

  get hasMajority(): boolean {
    return this.members.filter((member) => member.isReachable).length * 2 > this.members.length;
  }

  /** Rises with every election, as mongod's does: the driver takes the greatest for the true primary's. */
  get electionId(): ObjectId {
    return new ObjectId(`7fffffff${this.#term.toString(16).padStart(16, "0")}`);
  }

  member(index: number): MemberState {
    const found = this.members[index];
    if (found === undefined) throw new RangeError(`the stand-in has no member ${index}`);
    return found;
  }

  /** Throws where a real set would not elect it. */
  elect(member: MemberState): void {
    if (!member.isReachable) throw new Error(`member ${member.index} is not there to be elected`);
    if (!this.hasMajority) throw new Error("no majority: nobody can be elected");
    this.#leave();
    this.#primary = member;
    this.#term += 1;
    this.changed(...this.members);
  }

  resign(): void {
    this.#leave();
    this.changed(...this.members);
  }

  /** Their hello says something else from now on. */
  changed(...members: readonly MemberState[]): void {
    for (const member of members) member.touch();
    this.changes.wake();
  }

  /** Up to which write the member shows what happened; the primary shows everything. */
  positionOf(member: MemberState): number {
    if (member === this.#primary || (member.lag === 0 && !member.isHeld)) member.shown = this.store.position;
    else if (!member.isHeld) {
      const until = Date.now() - member.lag;
      const { ops } = this.store;
      for (let op = ops[member.shown]; op !== undefined && op.at <= until; op = ops[member.shown]) member.shown += 1;
    }
    return member.shown;
  }

  /** Who has led has seen all of it. */
  #leave(): void {
    if (this.#primary !== null) this.positionOf(this.#primary);
    this.#primary = null;
  }
}
