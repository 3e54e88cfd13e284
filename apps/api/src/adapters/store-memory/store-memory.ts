import {
  applyInPlace,
  type Commit,
  type CreationReceipt,
  identify,
  type MeetupId,
  type MeetupRecord,
  type MeetupStore,
  type Position,
  type TokenHash,
} from "@pintpoint/core";

const RECEIPT_LIFETIME = 24 * 60 * 60 * 1000;

interface MemoryStoreOptions {
  /** Awaited before and after each effect: a test's scheduler decides there who goes on (races). */
  pause?: () => Promise<void>;
}

/** Keeps meetups as long as the process lives. The other adapter of the port, and the stage of races. */
export function createMemoryStore({ pause = () => Promise.resolve() }: MemoryStoreOptions = {}): MeetupStore {
  const records = new Map<MeetupId, MeetupRecord | "gone">();
  const creations = new Map<string, CreationReceipt>();

  /** The effect itself is one step: nobody sees half of it. */
  const step = async <T>(effect: () => T): Promise<T> => {
    await pause();
    const result = effect();
    await pause();
    return result;
  };

  return {
    create: (record, receipt) =>
      step(() => {
        if (receipt) {
          for (const [id, { at }] of creations) if (at <= receipt.at - RECEIPT_LIFETIME) creations.delete(id);
          const used = creations.get(receipt.id);
          if (used) return { kind: "replayed", receipt: { ...used } };
        }
        if (records.has(record.meetup.id)) throw new Error("a meetup's id was given out twice");
        records.set(record.meetup.id, structuredClone(record));
        if (receipt) creations.set(receipt.id, { ...receipt });
        return { kind: "created" };
      }),

    read: (id) => step(() => structuredClone(records.get(id) ?? null)),

    identify: (id, bearer: TokenHash) =>
      step(() => {
        const record = records.get(id);
        if (record === undefined) return null;
        return record === "gone" ? "gone" : identify(record.vault, bearer);
      }),

    commit: (id, commit) => step(() => commitTo(records, id, commit)),

    positions: (ids) =>
      step(() => {
        const found = new Map<MeetupId, Position | "gone">();
        for (const id of ids) {
          const record = records.get(id);
          if (record) found.set(id, record === "gone" ? "gone" : positionOf(record));
        }
        return found;
      }),

    close: () => Promise.resolve(),
  };
}

const positionOf = ({ meetup: { epoch, version } }: MeetupRecord): Position => ({ epoch, version });

function commitTo(
  records: Map<MeetupId, MeetupRecord | "gone">,
  id: MeetupId,
  commit: Commit,
): "committed" | "conflict" | "gone" | "unknown" {
  const record = records.get(id);
  if (record === undefined) return "unknown";
  if (record === "gone") return "gone";
  if (record.meetup.epoch !== commit.at.epoch || record.meetup.version !== commit.at.version) return "conflict";
  if (commit.kind === "delete") {
    records.set(id, "gone");
    return "committed";
  }
  applyInPlace(record.meetup, structuredClone(commit.meetup));
  applyInPlace(record.vault, structuredClone(commit.vault));
  record.meetup.version = commit.to;
  return "committed";
}
