import { ObjectId } from "bson";
import { Store } from "../store/store.ts";
import { ChangeSignal } from "./change-signal.ts";
import type { MemberState } from "./member-state.ts";

/** Who is a member, who leads, and what each of them can see of the one store. */
export class ReplicaSet {
  readonly name: string;
  readonly members: readonly MemberState[];
  readonly store: Store;
  readonly changes = new ChangeSignal();
  #primary: MemberState | null = null;
  #term = 0;

  constructor(name: string, members: readonly MemberState[]) {
    this.name = name;
    this.members = members;
    this.store = new Store(() => Math.min(...members.map((member) => this.positionOf(member))));
  }

  /** A hung primary stays primary until another is elected. */
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
    if (found === undefined) throw new RangeError(`the fake replica set has no member ${index}`);
    return found;
  }

  /** Throws where a real set would not elect it. */
  elect(member: MemberState): void {
    if (!member.isReachable) throw new Error(`member ${member.index} is not there to be elected`);
    if (!this.hasMajority) throw new Error("no majority: nobody can be elected");
    this.#clearPrimary();
    this.#primary = member;
    this.#term += 1;
    this.topologyChanged(...this.members);
  }

  stepDown(): void {
    this.#clearPrimary();
    this.topologyChanged(...this.members);
  }

  /** Their hello says something else from now on. */
  topologyChanged(...members: readonly MemberState[]): void {
    for (const member of members) member.bumpTopologyVersion();
    this.changes.notifyAll();
  }

  /** Up to which write the member shows what happened; the primary shows everything. */
  positionOf(member: MemberState): number {
    if (member === this.#primary || (member.lagMs === 0 && !member.isReplicationPaused))
      member.appliedPosition = this.store.position;
    else if (!member.isReplicationPaused) {
      const until = Date.now() - member.lagMs;
      const { oplog } = this.store;
      for (
        let op = oplog[member.appliedPosition];
        op !== undefined && op.at <= until;
        op = oplog[member.appliedPosition]
      )
        member.appliedPosition += 1;
    }
    return member.appliedPosition;
  }

  /** A former primary has applied every write. */
  #clearPrimary(): void {
    if (this.#primary !== null) this.positionOf(this.#primary);
    this.#primary = null;
  }
}
