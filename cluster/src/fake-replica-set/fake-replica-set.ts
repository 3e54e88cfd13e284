import { listen, Member, type MemberContext } from "./member.ts";
import { CommandCounts, type CommandFilter } from "./set/command-counts.ts";
import { InjectedFaults } from "./set/injected-faults.ts";
import { MemberState } from "./set/member-state.ts";
import { ReplicaSet } from "./set/replica-set.ts";
import { RetryRecords } from "./store/retry-records.ts";
import type { OplogEntry } from "./store/store.ts";

export interface FakeReplicaSetOptions {
  /** Named in the connection string. */
  database?: string;
  replicaSet?: string;
}

/** A replica set of three and the faults that it can be given. Members are named by number, 0 to 2; 0 leads at first. */
export interface FakeReplicaSet {
  /** Names all members and the set; the caller adds the driver's timeouts. */
  readonly uri: string;
  /** The same set, and a database that nobody has used. */
  freshUri(): string;
  readonly members: readonly { address: string; port: number }[];
  /** Null while nobody leads. */
  readonly primary: number | null;
  /** Every write that took effect, in order. */
  readonly oplog: readonly OplogEntry[];

  /** As SIGKILL. There is no automatic election. */
  kill(member: number): Promise<void>;
  /** On the same port, following whoever leads. */
  revive(member: number): Promise<void>;
  /** As SIGSTOP: connections are accepted, nothing is answered. */
  suspend(member: number): void;
  /** As SIGCONT: what has come in meanwhile is carried out. */
  resume(member: number): void;
  /** As a busy machine: whatever comes in is carried out so much later, its connections one by one. */
  setDelay(milliseconds: number, member: number): void;

  /** Throws unless it and a majority are there. */
  elect(member: number): void;
  /** The primary becomes a secondary and `successor` primary at once; without `successor` there is no primary. */
  stepDown(successor?: number): void;
  /** Nobody leads until one is elected. */
  noPrimary(): void;
  /** The next write is carried out; before it is acknowledged, the primary has stepped down in favour of `successor`. */
  stepDownInWrite(successor: number): void;

  /** Secondaries (or the one) show things as they were so long ago; never older than what they have shown. */
  setLag(milliseconds: number, member?: number): void;
  /** Secondaries (or the one) show nothing newer until they are released. */
  pauseReplication(member?: number): void;
  resumeReplication(member?: number): void;

  /** The next writes are carried out, and the connection is closed instead of the reply; a driver's retry counts, too. */
  dropReplies(times?: number): void;
  /** The next writes are not carried out, and answered with the code (10107 not primary, 14031 disk full, …). */
  failWrites(code: number, times?: number): void;
  /** The next writes are carried out, and answered with a write concern's error (64 wtimeout, 91 shutting down, …). */
  failWriteConcern(code: number, times?: number): void;
  /** Ends all faults: all members run, answer and are up to date; 0 is the primary. Documents and counts stay. */
  reset(): Promise<void>;

  /** How many such commands came in since the last reset. */
  countCommands(which: CommandFilter): number;
  resetCommandCounts(): void;
  /** How many documents the collection has now; of the database that `uri` names, if no other is named. */
  documents(collection: string, database?: string): number;

  end(): Promise<void>;
}

export async function startFakeReplicaSet({ database = "pintpoint", replicaSet = "fake" }: FakeReplicaSetOptions = {}) {
  const listening = [await listen(), await listen(), await listen()];
  const states = listening.map(({ port }, index) => new MemberState(index, `127.0.0.1:${port}`));
  const set = new ReplicaSet(replicaSet, states);
  const faults = new InjectedFaults();
  const counts = new CommandCounts();
  const shared: MemberContext = { set, faults, retries: new RetryRecords(), counts };
  const members = listening.map(({ server, port }, index) => new Member(set.member(index), server, port, shared));
  const member = (index: number): Member => {
    const found = members[index];
    if (found === undefined) throw new RangeError(`the fake replica set has no member ${index}`);
    return found;
  };
  const oneOrAll = (index?: number): readonly MemberState[] => (index === undefined ? states : [set.member(index)]);
  const uriOf = (name: string): string =>
    `mongodb://${states.map(({ address }) => address).join(",")}/${name}?replicaSet=${replicaSet}`;
  let fresh = 0;
  set.elect(set.member(0));

  const fake: FakeReplicaSet = {
    uri: uriOf(database),
    freshUri() {
      fresh += 1;
      return uriOf(`${database}-${fresh}`);
    },
    members: listening.map(({ port }, index) => ({ address: set.member(index).address, port })),
    get primary() {
      return set.primary?.index ?? null;
    },
    get oplog() {
      return set.store.oplog;
    },
    async kill(index) {
      if (set.primary?.index === index) set.stepDown();
      await member(index).kill();
    },
    revive: (index) => member(index).revive(),
    suspend: (index) => member(index).suspend(),
    resume: (index) => member(index).resume(),
    setDelay(milliseconds, index) {
      set.member(index).delayMs = milliseconds;
    },
    elect: (index) => set.elect(set.member(index)),
    stepDown(successor) {
      if (successor === undefined) set.stepDown();
      else set.elect(set.member(successor));
    },
    noPrimary: () => set.stepDown(),
    stepDownInWrite: (successor) => faults.stepDownInWrite(successor),
    setLag(milliseconds, index) {
      for (const state of oneOrAll(index)) {
        set.positionOf(state);
        state.lagMs = milliseconds;
      }
    },
    pauseReplication(index) {
      for (const state of oneOrAll(index)) {
        set.positionOf(state);
        state.isReplicationPaused = true;
      }
    },
    resumeReplication(index) {
      for (const state of oneOrAll(index)) state.isReplicationPaused = false;
    },
    dropReplies: (times = 1) => faults.dropReplies(times),
    failWrites: (code, times = 1) => faults.refuse(code, times),
    failWriteConcern: (code, times = 1) => faults.failWriteConcern(code, times),
    async reset() {
      faults.clear();
      for (const state of states) Object.assign(state, { lag: 0, isHeld: false, slowness: 0 });
      for (const each of members) {
        each.resume();
        await each.revive();
      }
      if (set.primary?.index !== 0) set.elect(set.member(0));
    },
    countCommands: (which) => counts.of(which),
    resetCommandCounts: () => counts.reset(),
    documents: (collection, of = database) => set.store.peek(`${of}.${collection}`)?.find({}).length ?? 0,
    async end() {
      for (const each of members) each.resume();
      await Promise.all(members.map((each) => each.kill()));
      set.changes.notifyAll();
    },
  };
  return fake;
}
