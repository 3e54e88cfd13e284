import { aPoll, participantId } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { answeredBetween, GatheredAnswers } from "./answer-news.ts";

const [one, two, three] = [participantId(1), participantId(2), participantId(3)];
const poll = aPoll({
  slots: 2,
  venues: 0,
  voters: [{ says: { s1: "yes" } }, { says: { s1: "no", s2: "no" } }, { says: { s1: "no" } }],
});

describe("whose answers have changed", () => {
  it("is told by their votes being others, without one's own", () => {
    const before = poll.votes;
    expect(answeredBetween(before, before, one)).toEqual([]);
    expect(answeredBetween(before, { ...before }, one)).toEqual([]);
    const after = { ...before, [one]: { ...before[one] }, [two]: { ...before[two] } };
    expect(answeredBetween(before, after, one)).toEqual([two]);
    expect(answeredBetween({}, before, null)).toEqual([one, two, three]);
  });
});

describe("answers until they are told", () => {
  const told = (ids: string[]) => {
    const gathered = new GatheredAnswers();
    gathered.add(ids, 0);
    return gathered.take(poll, 0);
  };

  it("tell the first by name, and how many others", () => {
    expect(told([one])).toMatchObject({ person: { id: one }, others: 0 });
    expect(told([two, one, three])).toMatchObject({ person: { id: two }, others: 2 });
    expect(told([])).toBeNull();
  });

  it("say who can come, who cannot at all, and nothing where a no says little", () => {
    expect([one, two, three].map((id) => told([id])?.kind)).toEqual(["in", "out", "said"]);
  });

  it("leave out who has left, and who was told of a moment ago", () => {
    const gathered = new GatheredAnswers();
    gathered.add(["p_gone", one], 0);
    expect(gathered.take(poll, 0)).toMatchObject({ person: { id: one }, others: 0 });
    gathered.add([one], 5_000);
    expect(gathered.isEmpty).toBe(true);
    gathered.add([one], 31_000);
    expect(gathered.take(poll, 31_000)?.person.id).toBe(one);
  });
});
