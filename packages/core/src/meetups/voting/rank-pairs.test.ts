import { describe, expect, it } from "vitest";
import type { Poll, Voter } from "../../testing/a-poll.ts";
import { aPoll, beforeAllSlots, optionId } from "../../testing/a-poll.ts";
import { countingReads } from "../../testing/counting-reads.ts";
import { participantId } from "../../testing/ids.ts";
import type { Pair, Rule } from "./pair.ts";
import { rankPairs } from "./ranking.ts";

const people = (...numbers: number[]) => numbers.map(participantId);

/** The pairs as `s1 v2`, the best first. */
function ranked(poll: Poll, now = beforeAllSlots): (Pair & { name: string })[] {
  const name = (id: string | undefined) => (id === undefined ? [] : [`${id.slice(0, 1)}${Number(id.slice(2))}`]);
  return rankPairs(aPoll(poll), now).map((pair) => ({
    ...pair,
    name: [...name(pair.slotId), ...name(pair.venueId)].join(" "),
  }));
}

/** The first pair: of one slot and one venue the only one. */
function pairOf(voters: Voter[], poll: Partial<Poll> = {}): Pair & { name: string } {
  const [pair] = ranked({ slots: 1, venues: 1, voters, ...poll });
  if (pair === undefined) throw new Error("no pair");
  return pair;
}

describe("[scorer] a person's word on a pair", () => {
  it.each([
    ["yes", "yes", "coming"],
    ["yes", "maybe", "maybe"],
    ["yes", undefined, "unsaid"],
    ["yes", "no", "out"],
    ["maybe", "maybe", "maybe"],
    ["maybe", undefined, "unsaid"],
    ["maybe", "no", "out"],
    [undefined, "no", "out"],
    ["no", "no", "out"],
  ] as const)("[SC1] is the weaker of the two answers: %s and %s is %s", (one, other, list) => {
    // The second options are answered too, so that no axis counts as any.
    const elsewhere = { s2: "no", v2: "no" } as const;
    for (const [slot, venue] of [
      [one, other],
      [other, one],
    ] as const) {
      const says = { ...elsewhere, ...(slot ? { s1: slot } : {}), ...(venue ? { v1: venue } : {}) };
      const pair = ranked({ slots: 2, venues: 2, voters: [{ says }] }).find(({ name }) => name === "s1 v1");
      expect(pair?.[list]).toEqual(people(1));
    }
  });

  const halves: Voter[] = [{ says: { s1: "yes" } }, { says: { v1: "maybe" } }, { says: { s1: "no" } }];

  it("[SC2] is open: a yes on one axis, and not a word yet on the other one; no yes", () => {
    expect(pairOf(halves, { venues: 2, slots: 2 })).toMatchObject({
      ...{ coming: [], open: people(1), maybe: people(2), out: people(3), unsaid: [] },
      people: { coming: 0, open: 1, maybe: 1, out: 1 },
    });
  });

  it("[SC2] is a yes in silence once the person has finished: any place will do", () => {
    const pair = pairOf(
      halves.map((half) => ({ ...half, finished: "before" as const })),
      { venues: 2, slots: 2 },
    );
    expect(pair).toMatchObject({ coming: people(1), open: [], maybe: people(2), out: people(3) });
  });

  it("[SC2] the silence of who has finished counts for what was there by then, and is open for what came later", () => {
    const venues = [{ order: 2 }, { order: 3 }];
    const says = { s1: "yes" } as const;
    const voters: Voter[] = [{ says, finished: 2 }, { says, finished: 3 }, { says }];
    const pairs = ranked({ slots: [{ order: 1 }], venues, voters });
    expect(pairs.map(({ name, coming, open, by }) => [name, coming, open, by])).toEqual([
      ["s1 v1", people(1, 2), people(3), undefined],
      ["s1 v2", people(2), people(1, 3), "yes"],
    ]);
  });

  it("[SC2] who had finished before options had an order meant those without one", () => {
    const voters: Voter[] = [{ says: { s1: "yes" }, finished: "before" }];
    const pairs = ranked({ slots: 1, venues: [{ order: 1 }, {}], voters });
    expect(pairs.map(({ name, coming, open }) => [name, coming, open])).toEqual([
      ["s1 v2", people(1), []],
      ["s1 v1", [], people(1)],
    ]);
  });

  it("[SC2] who has finished without any answer has not said", () => {
    expect(pairOf([{ finished: 9 }], { venues: 2, slots: 2 }).unsaid).toEqual(people(1));
  });

  it("[SC2] counts an axis without options as yes", () => {
    expect(pairOf([{ says: { s1: "yes" } }], { venues: 0 }).coming).toEqual(people(1));
    expect(pairOf([{ says: { v1: "maybe" } }], { slots: 0 }).maybe).toEqual(people(1));
  });

  it("[SC2] who has answered no option at all has not said", () => {
    for (const poll of [{}, { venues: 0 }, { slots: 0 }]) expect(pairOf([{}], poll).unsaid).toEqual(people(1));
  });

  it("[SC5] not said is neither coming nor left out", () => {
    const pair = pairOf([{ mustCome: true, party: 3 }]);
    expect(pair.people).toEqual({ coming: 0, open: 0, maybe: 0, out: 0 });
    expect(pair.missing).toEqual([]);
  });

  it("[SC8] [MS9] a yes to a slot that has moved since counts as maybe, a no stays a no", () => {
    const pair = pairOf([
      { says: { s1: "yes" }, toReconfirm: ["s1"] },
      { says: { s1: "no" }, toReconfirm: ["s1"] },
      { says: { s1: "maybe" }, toReconfirm: ["s1"] },
    ]);
    expect(pair).toMatchObject({ coming: [], maybe: people(1, 3), out: people(2) });
  });
});

describe("[scorer] the order", () => {
  // In each the second slot is better by this rule, and worse or equal by all that come after it.
  const deciding: [Rule, string, Voter[]][] = [
    [
      "mustCome",
      "fewest must-come people out",
      [
        { says: { s1: "no", s2: "maybe" }, mustCome: true },
        { says: { s1: "yes", s2: "no" }, party: 2 },
      ],
    ],
    [
      "yes",
      "most people for whom it is yes, by party size",
      [
        { says: { s1: "yes", s2: "no", v1: "yes" } },
        { says: { s1: "yes", s2: "no", v1: "yes" } },
        { says: { s1: "maybe", s2: "yes", v1: "yes" }, party: 3 },
      ],
    ],
    [
      "open",
      "most open, by party size",
      [
        { says: { s1: "maybe", s2: "no", v1: "yes" }, party: 5 },
        { says: { s2: "yes", s1: "no" }, party: 3 },
      ],
    ],
    [
      "maybe",
      "most maybe, by party size",
      [
        { says: { s1: "maybe", s2: "no" } },
        { says: { s1: "maybe", s2: "no" } },
        { says: { s1: "no", s2: "maybe" }, party: 3 },
      ],
    ],
    [
      "out",
      "fewest out, by party size",
      [
        { says: { s1: "no", v1: "yes" }, party: 3 },
        { says: { s2: "no", v1: "yes" } },
        { says: { s2: "no", v1: "yes" } },
      ],
    ],
  ];
  it.each(deciding)("[SC3] [SC4] is decided by %s: %s", (rule, _, voters) => {
    const pairs = ranked({ slots: 2, venues: 1, voters });
    expect(pairs.map(({ name, by, rank, tied }) => ({ name, by, rank, tied }))).toEqual([
      { name: "s2 v1", by: undefined, rank: 1, tied: false },
      { name: "s1 v1", by: rule, rank: 2, tied: false },
    ]);
  });

  it("[SC3] [SC4] [SC6] is decided by the heads that get a seat, then by whether everybody fits", () => {
    const [first, party]: Voter[] = [
      { says: { s1: "yes", s2: "yes", v1: "yes" } },
      { says: { s1: "yes", s2: "maybe", v1: "yes" }, party: 4 },
    ] as const;
    const pairs = (voters: Voter[]) =>
      ranked({ slots: 2, venues: [{ capacity: 4 }], voters }).map(({ name, by }) => ({ name, by }));
    expect(pairs([first, party])).toEqual([
      { name: "s2 v1", by: undefined },
      { name: "s1 v1", by: "fits" },
    ]);
    // The party before the first person: four seats are taken instead of one.
    expect(pairs([party, first])).toEqual([
      { name: "s1 v1", by: undefined },
      { name: "s2 v1", by: "yes" },
    ]);
  });

  it("[SC3] a bigger place does not lead by people who would not get a seat in a smaller one", () => {
    const says = { s1: "yes", v1: "yes", v2: "yes" } as const;
    const voters: Voter[] = Array.from({ length: 5 }, () => ({ says }));
    const pairs = ranked({ slots: 1, venues: [{ capacity: 2 }, { capacity: 4 }], voters });
    expect(pairs.map(({ name, by, noSeat }) => [name, by, noSeat])).toEqual([
      ["s1 v2", undefined, 1],
      ["s1 v1", "yes", 3],
    ]);
  });

  it("[SC2] [SC3] a place that is too small leads by those who get a seat, not one that nobody chose a time for", () => {
    // Friday and Sunday, a place for two and a large one. Two want Friday at the small one, a third said a place alone.
    const voters: Voter[] = [
      { says: { s1: "yes", s2: "no", v1: "yes" } },
      { says: { s1: "yes", v1: "yes" }, party: 2 },
      { says: { v2: "yes" } },
    ];
    const pairs = ranked({ slots: 2, venues: [{ capacity: 2 }, {}], voters });
    expect(pairs[0]).toMatchObject({ name: "s1 v1", fits: false, noSeat: 2, coming: people(1, 2) });
    const sunday = pairs.find(({ name }) => name === "s2 v2");
    expect(sunday).toMatchObject({ coming: [], open: people(3), out: people(1) });
    expect(sunday?.rank).toBeGreaterThan(1);
  });

  it("[SC3] must-come people out count more than heads that get a seat", () => {
    const says = { s1: "yes", v1: "no", v2: "yes" } as const;
    const voters: Voter[] = [
      { says, mustCome: true },
      { says: { s1: "yes", v1: "yes" }, party: 5 },
    ];
    expect(
      ranked({ slots: 1, venues: [{ capacity: 9 }, { capacity: 1 }], voters }).map(({ name, by }) => [name, by]),
    ).toEqual([
      ["s1 v2", undefined],
      ["s1 v1", "mustCome"],
    ]);
  });

  it("[SC3] a must-come person who is a maybe is not out", () => {
    const voters: Voter[] = [{ says: { s1: "maybe", s2: "no" }, mustCome: true }, { says: { s2: "no" } }];
    expect(ranked({ slots: 2, venues: 0, voters }).map(({ name, missing }) => [name, missing])).toEqual([
      ["s1", []],
      ["s2", people(1)],
    ]);
  });

  it("[SC4] equal ranks share a number and the next one skips: 1, 1, 3, 4, 4", () => {
    const voters: Voter[] = [
      { says: { s1: "no", s2: "yes", s3: "maybe", s4: "no", s5: "yes" } },
      { says: { s1: "no", s2: "maybe", s3: "maybe", s4: "no", s5: "maybe" } },
    ];
    expect(ranked({ slots: 5, venues: 0, voters }).map(({ name, rank, tied, by }) => [name, rank, tied, by])).toEqual([
      ["s2", 1, true, undefined],
      ["s5", 1, true, undefined],
      ["s3", 3, false, "yes"],
      ["s1", 4, true, "maybe"],
      ["s4", 4, true, undefined],
    ]);
  });

  it("[SC4] nobody has said anything: all are equal", () => {
    const pairs = ranked({ slots: 2, venues: 2, voters: [{}] });
    expect(pairs.map(({ name, rank, tied }) => [name, rank, tied])).toEqual([
      ["s1 v1", 1, true],
      ["s1 v2", 1, true],
      ["s2 v1", 1, true],
      ["s2 v2", 1, true],
    ]);
  });

  it("is by slot, then by venue, where pairs tie: earlier first, a whole day before its times", () => {
    const slots = [{ date: "2026-12-09" }, {}, { date: "2026-12-02" }];
    expect(ranked({ slots, venues: 2, voters: [] }).map(({ name }) => name)).toEqual([
      ...["s3 v1", "s3 v2", "s2 v1", "s2 v2", "s1 v1", "s1 v2"],
    ]);
  });
});

describe("[scorer] a capacity", () => {
  it("[SC6] never hides a pair: it says by how many heads the place is too small", () => {
    const says = { s1: "yes", v1: "yes" } as const;
    const voters: Voter[] = [{ says, party: 4 }, { says }, { says: { s1: "maybe" } }];
    expect(pairOf(voters, { venues: [{ capacity: 3 }] })).toMatchObject({ fits: false, tooSmallBy: 2, noSeat: 5 });
  });

  it("[SC6] [MS12] says how many have no seat: parties whole, behind the first that does not fit all wait", () => {
    const says = { s1: "yes", v1: "yes" } as const;
    const voters: Voter[] = [{ says, party: 2 }, { says, party: 2 }, { says }];
    expect(pairOf(voters, { venues: [{ capacity: 3 }] })).toMatchObject({ tooSmallBy: 2, noSeat: 3 });
  });

  it("[MS12] a seat of somebody who cannot come at that time goes to the next one", () => {
    const says = { v1: "yes", s2: "yes" } as const;
    const voters: Voter[] = [
      { says: { ...says, s1: "no" }, party: 3 },
      { says: { ...says, s1: "yes" }, party: 2 },
    ];
    const pairs = ranked({ slots: 2, venues: [{ capacity: 3 }], voters });
    expect(pairs.map(({ name, by, noSeat }) => [name, by, noSeat])).toEqual([
      ["s2 v1", undefined, 2],
      ["s1 v1", "yes", undefined],
    ]);
  });

  it("[SC6] fits to the last head; only a yes takes a seat", () => {
    const voters: Voter[] = [{ says: { s1: "yes", v1: "yes" }, party: 3 }, { says: { v1: "maybe" } }, {}];
    const pair = pairOf(voters, { venues: [{ capacity: 3 }] });
    expect(pair.fits).toBe(true);
    expect(pair).not.toHaveProperty("tooSmallBy");
    expect(pair).not.toHaveProperty("noSeat");
  });
});

describe("[scorer] what is ranked", () => {
  const voters: Voter[] = [{ says: { s1: "yes", v1: "yes" } }];

  it("[SC7] without venues slots, without slots venues, with neither nothing", () => {
    expect(ranked({ slots: 2, venues: 0, voters }).map(({ name }) => name)).toEqual(["s1", "s2"]);
    expect(ranked({ slots: 0, venues: 2, voters }).map(({ name }) => name)).toEqual(["v1", "v2"]);
    expect(ranked({ slots: 0, venues: 0, voters: [{}] })).toEqual([]);
  });

  it("[SC7] with one venue slots, and every pair names the venue; its answers count", () => {
    const outOfBar: Voter = { says: { s1: "yes", v1: "no" } };
    const pairs = ranked({ slots: 2, venues: 1, voters: [...voters, outOfBar] });
    expect(pairs.map(({ name, out }) => [name, out])).toEqual([
      ["s1 v1", people(2)],
      ["s2 v1", people(2)],
    ]);
  });

  it("[SC8] pending options are left out, as if they were not there", () => {
    const pending: { pending: true } = { pending: true };
    expect(ranked({ slots: [{}, pending], venues: [pending], voters }).map(({ name }) => name)).toEqual(["s1"]);
    expect(ranked({ slots: [pending], venues: [pending], voters })).toEqual([]);
  });

  it("a decided meetup is ranked like an open one", () => {
    const open = aPoll({ slots: 2, venues: 1, voters });
    const decision = { slotId: optionId("s1"), at: "2026-12-01T13:00:00Z", by: null };
    expect(rankPairs({ ...open, status: "decided", decision }, beforeAllSlots)).toEqual(
      rankPairs(open, beforeAllSlots),
    );
  });

  it("lists people in the order of joining, whatever the order in the map", () => {
    const poll = aPoll({ slots: 1, venues: 0, voters: [{}, {}, {}] });
    const shuffled = { ...poll, participants: Object.fromEntries(Object.entries(poll.participants).reverse()) };
    expect(rankPairs(shuffled, beforeAllSlots)[0]?.unsaid).toEqual(people(1, 2, 3));
  });
});

describe("[scorer] a slot that has ended", () => {
  const voters: Voter[] = [{ says: { s1: "yes", s2: "no" } }];
  const ranksAt = (at: string, slots: Poll["slots"] = 2) =>
    ranked({ slots, venues: 0, voters }, Date.parse(at)).map(({ name, rank, over, by }) => [name, rank, over, by]);

  it("[SC9] is below everything that is to come, whatever its votes, from its end on", () => {
    expect(ranksAt("2026-12-01T20:59:59.999Z")).toEqual([
      ["s1", 1, undefined, undefined],
      ["s2", 2, undefined, "yes"],
    ]);
    expect(ranksAt("2026-12-01T21:00:00Z")).toEqual([
      ["s2", 1, undefined, undefined],
      ["s1", 2, true, undefined],
    ]);
  });

  it("[SC9] a whole day is over when the next one begins", () => {
    const slots = [{ date: "2026-12-01" }, {}];
    expect(ranksAt("2026-12-01T23:59:59Z", slots)[0]?.[0]).toBe("s1");
    expect(ranksAt("2026-12-02T00:00:00Z", slots)[0]?.[0]).toBe("s2");
  });

  it("[SC9] is ordered among those that are over as ever", () => {
    expect(ranksAt("2027-01-01T00:00:00Z")).toEqual([
      ["s1", 1, true, undefined],
      ["s2", 2, true, "yes"],
    ]);
  });
});

describe("[scorer] the cost", () => {
  const crowd = (size: number) =>
    aPoll({ slots: 20, venues: 20, voters: Array.from({ length: size }, () => ({ says: { s3: "yes", v4: "no" } })) });

  it("reads every answer once, however many pairs it is part of", () => {
    const meetup = crowd(100);
    const { state: votes, reads } = countingReads(meetup.votes);
    expect(rankPairs({ ...meetup, votes }, beforeAllSlots)).toHaveLength(400);
    // A few looks an answer: the participant's own key, the option's, the answer itself.
    expect(reads()).toBeLessThan(100 * 40 * 5);
  });

  it("ranks 400 pairs for 2,000 people well within a second", () => {
    const meetup = crowd(2_000);
    const before = process.cpuUsage();
    rankPairs(meetup, beforeAllSlots);
    // Of the processor, in microseconds: other work on the machine does not count.
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
