import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { defaultHedgingTimes, HedgedReader } from "./hedged-reader.ts";

/** A node that answers after so many milliseconds, fails, or is silent until nobody waits any more. */
type MemberBehaviour = { after: number; says: string | Error } | "silent";

interface Asked {
  who: "primary" | "replica";
  at: number;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function fakeMember(who: Asked["who"], behaviours: MemberBehaviour[], asked: Asked[]) {
  return (signal: AbortSignal) => {
    const behaviour = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
    asked.push({ who, at: Date.now() - began });
    return new Promise<string>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      if (behaviour === undefined || behaviour === "silent") return;
      const { after, says } = behaviour;
      setTimeout(() => (says instanceof Error ? reject(says) : resolve(says)), after);
    });
  };
}

let began = 0;

interface Setting {
  primary?: MemberBehaviour[];
  replica?: MemberBehaviour[];
  nodes?: { hasPrimary: boolean; hasReplica: boolean };
  replicasFirst?: boolean;
  hedge?: HedgedReader;
  /** In milliseconds. */
  watchFor?: number;
}

/** Asks once; what was said, by whom, when, and who was asked when. */
async function readOnce(setting: Setting) {
  const { primary = ["silent"], replica = ["silent"], nodes = { hasPrimary: true, hasReplica: true } } = setting;
  const hedge = setting.hedge ?? new HedgedReader(nodes, { replicasFirst: setting.replicasFirst ?? false });
  const asked: Asked[] = [];
  began = Date.now();
  const answer = hedge.read({
    primary: fakeMember("primary", primary, asked),
    replica: fakeMember("replica", replica, asked),
    quality: (said) => (said === "none" || said === "older" ? said : "good"),
  });
  const settled = answer.then(
    (said) => ({ said: said.answer, by: said.isReplica ? "replica" : "primary", at: Date.now() - began }),
    (error: Error) => ({ said: error.message, by: "nobody", at: Date.now() - began }),
  );
  await vi.advanceTimersByTimeAsync(setting.watchFor ?? 3_000);
  return { ...(await settled), asked, timersLeft: vi.getTimerCount() };
}

const at = (after: number, says: string | Error): MemberBehaviour => ({ after, says });
const refused = new Error("refused");

describe("[RW2] a question", () => {
  it("is the primary's alone while it answers soon", async () => {
    const outcome = await readOnce({ primary: [at(99, "new")], replica: [at(1, "copy")] });
    expect(outcome).toMatchObject({ said: "new", by: "primary", at: 99, asked: [{ who: "primary", at: 0 }] });
    expect(outcome.timersLeft).toBe(0);
  });

  it("goes to a replica, too, after 100 ms, and the first good answer counts", async () => {
    const slow = await readOnce({ primary: [at(150, "new")], replica: [at(20, "copy")] });
    expect(slow).toMatchObject({ said: "copy", by: "replica", at: 120 });
    const faster = await readOnce({ primary: [at(110, "new")], replica: [at(20, "copy")] });
    expect(faster).toMatchObject({ said: "new", by: "primary", at: 110 });
  });

  it("goes there at once when the primary refuses or is known to be away", async () => {
    expect(await readOnce({ primary: [at(5, refused)], replica: [at(5, "copy")] })).toMatchObject({
      by: "replica",
      at: 10,
    });
    const away = await readOnce({ replica: [at(5, "copy")], nodes: { hasPrimary: false, hasReplica: true } });
    expect(away).toMatchObject({ by: "replica", at: 5 });
  });

  it("an older copy waits 100 ms for the primary's answer, and is told as a replica's after that", async () => {
    const soon = await readOnce({ primary: [at(180, "new")], replica: [at(10, "older")] });
    expect(soon).toMatchObject({ said: "new", by: "primary", at: 180 });
    const late = await readOnce({ primary: ["silent"], replica: [at(10, "older")] });
    expect(late).toMatchObject({ said: "older", by: "replica", at: 210 });
    const dead = await readOnce({ primary: [at(5, refused)], replica: [at(10, "older")] });
    expect(dead).toMatchObject({ said: "older", by: "replica", at: 15 });
    const away = await readOnce({ replica: [at(10, "older")], nodes: { hasPrimary: false, hasReplica: true } });
    expect(away).toMatchObject({ said: "older", by: "replica", at: 10 });
  });

  it("[RW4] what a replica does not have only the primary can deny", async () => {
    const late = await readOnce({ primary: [at(900, "none")], replica: [at(10, "none")] });
    expect(late).toMatchObject({ said: "none", by: "primary", at: 900 });
    const away = await readOnce({ primary: [at(300, refused)], replica: [at(10, "none")] });
    expect(away).toMatchObject({ by: "nobody" });
    const silent = await readOnce({ primary: ["silent"], replica: [at(10, "none")] });
    expect(silent).toMatchObject({ by: "nobody", at: defaultHedgingTimes.totalTimeout });
  });

  it("with nobody there ends with the error at once, or in time", async () => {
    const nobody = await readOnce({ primary: [at(5, refused)], replica: [at(5, refused)] });
    expect(nobody).toMatchObject({ said: "refused", by: "nobody", at: 20 });
    expect(nobody.asked.map(({ who }) => who)).toEqual(["primary", "replica", "replica", "replica"]);
    expect(await readOnce({})).toMatchObject({ by: "nobody", at: defaultHedgingTimes.totalTimeout, timersLeft: 0 });
  });

  it("[FA7] with no node known to be there waits 500 ms for one that comes back", async () => {
    const nodes = { hasPrimary: false, hasReplica: false };
    expect(await readOnce({ nodes })).toMatchObject({ by: "nobody", at: 500, timersLeft: 0 });
    expect(await readOnce({ primary: [at(450, "new")], nodes })).toMatchObject({ said: "new", at: 450 });
  });

  it("of a set without replicas is not sent to any", async () => {
    const outcome = await readOnce({ primary: [at(300, "new")], nodes: { hasPrimary: true, hasReplica: false } });
    expect(outcome).toMatchObject({ said: "new", at: 300, asked: [{ who: "primary", at: 0 }] });
  });

  it("[FA6] a replica that hangs while there is no primary costs 400 ms, because another is asked", async () => {
    const nodes = { hasPrimary: false, hasReplica: true };
    const outcome = await readOnce({ replica: ["silent", at(10, "copy")], nodes });
    expect(outcome).toMatchObject({ said: "copy", by: "replica", at: 410 });
  });

  it("[FA6] twice the hung one by chance costs twice as much, and no more", async () => {
    const nodes = { hasPrimary: false, hasReplica: true };
    const outcome = await readOnce({ replica: ["silent", "silent", at(10, "copy")], nodes });
    expect(outcome).toMatchObject({ said: "copy", by: "replica", at: 810 });
    expect(outcome.asked.filter(({ who }) => who === "replica").map(({ at }) => at)).toEqual([0, 400, 800]);
  });

  it("[FA5] a replica that has just died is asked again at once", async () => {
    const nodes = { hasPrimary: false, hasReplica: true };
    const outcome = await readOnce({ replica: [at(3, refused), at(3, "copy")], nodes });
    expect(outcome).toMatchObject({ said: "copy", by: "replica", at: 6 });
  });
});

describe("[RW2] replicas first", () => {
  it("for 2 s after two hedges won in a row, and then the primary again", async () => {
    const hedge = new HedgedReader({ hasPrimary: true, hasReplica: true });
    const slow = (): Setting => ({ primary: ["silent"], replica: [at(10, "copy")], hedge });
    const one = (setting: Setting) => readOnce({ ...setting, watchFor: 120 });
    expect((await one(slow())).at).toBe(110);
    expect((await one(slow())).at).toBe(110);
    expect(await one(slow())).toMatchObject({ at: 10, by: "replica", asked: [{ who: "replica", at: 0 }] });
    await vi.advanceTimersByTimeAsync(defaultHedgingTimes.preferReplicasFor);
    expect((await one(slow())).asked[0]).toEqual({ who: "primary", at: 0 });
  });

  it("for no longer when the wall clock was ahead and is set back", async () => {
    const hedge = new HedgedReader({ hasPrimary: true, hasReplica: true });
    const now = Date.now();
    vi.setSystemTime(now + 30 * 24 * 3_600_000);
    for (let win = 0; win < 2; win++)
      await readOnce({ primary: ["silent"], replica: [at(10, "copy")], hedge, watchFor: 120 });
    vi.setSystemTime(now);
    await vi.advanceTimersByTimeAsync(defaultHedgingTimes.preferReplicasFor);
    expect((await readOnce({ primary: [at(1, "new")], hedge })).asked).toEqual([{ who: "primary", at: 0 }]);
  });

  it("not after two wins that the primary came between", async () => {
    const hedge = new HedgedReader({ hasPrimary: true, hasReplica: true });
    await readOnce({ primary: ["silent"], replica: [at(10, "copy")], hedge });
    await readOnce({ primary: [at(1, "new")], hedge });
    await readOnce({ primary: ["silent"], replica: [at(10, "copy")], hedge });
    expect((await readOnce({ primary: [at(1, "new")], hedge })).asked).toEqual([{ who: "primary", at: 0 }]);
  });

  it("MONGODB_READS=secondary: the primary is asked when the copy is older, missing, late or refused", async () => {
    const replicasFirst = true;
    const good = await readOnce({ replica: [at(5, "copy")], primary: [at(1, "new")], replicasFirst });
    expect(good).toMatchObject({ said: "copy", by: "replica", asked: [{ who: "replica", at: 0 }] });
    for (const said of ["older", "none", refused]) {
      const outcome = await readOnce({ replica: [at(5, said)], primary: [at(10, "new")], replicasFirst });
      expect(outcome).toMatchObject({ said: "new", by: "primary", at: 15 });
    }
    const hung = await readOnce({ replica: ["silent"], primary: [at(10, "new")], replicasFirst });
    expect(hung).toMatchObject({ said: "new", by: "primary", at: 110 });
  });
});
