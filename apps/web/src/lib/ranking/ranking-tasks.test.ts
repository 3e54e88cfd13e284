import { rankingOf, suggestVotes } from "@pintpoint/core";
import { aPoll, beforeAllSlots } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { LatestTaskRunner } from "../stepped-tasks/latest-task-runner.ts";
import { type RankedMeetup, rankingTask, suggestionsTask } from "./ranking-tasks.ts";

const says = { s1: "yes", s2: "no", v1: "maybe" } as const;
/** So large that it takes several steps. */
const crowd = () => aPoll({ slots: 30, venues: 20, voters: Array.from({ length: 200 }, () => ({ says })) });
const workOn = (meetup: ReturnType<typeof crowd>) => rankingTask(meetup, beforeAllSlots);

function aLine() {
  const steps: (() => void)[] = [];
  const heard: RankedMeetup[] = [];
  const line = new LatestTaskRunner<RankedMeetup>((step) => void steps.push(step));
  /** Does what is due; says how many steps there were. */
  const play = (): number => {
    let count = 0;
    for (let step = steps.shift(); step; step = steps.shift()) {
      step();
      count += 1;
    }
    return count;
  };
  return { line, steps, heard, play, unsubscribe: line.subscribe((ranked) => void heard.push(ranked)) };
}

describe("the ranking of a state", () => {
  it("is there at once for a small meetup, and made once", () => {
    const poll = aPoll({ slots: 3, venues: 3, voters: [{ says }] });
    expect(workOn(poll).result?.ranking).toEqual(rankingOf(poll, beforeAllSlots));
    expect(workOn(poll)).toBe(workOn(poll));
  });

  it("[SC9] is made anew when another slot is over", () => {
    const poll = aPoll({ slots: 3, venues: 3, voters: [{ says }] });
    expect(rankingTask(poll, Date.parse("2026-12-01T22:00:00Z"))).not.toBe(workOn(poll));
  });
});

describe("the line of rankings", () => {
  it("makes a large one in steps, and comes to what is made at once", () => {
    const meetup = crowd();
    const { line, heard, play } = aLine();
    line.request(workOn(meetup));
    expect(heard).toEqual([]);
    expect(play()).toBeGreaterThan(3);
    expect(heard).toEqual([{ of: meetup, ranking: rankingOf(meetup, beforeAllSlots) }]);
  });

  it("what one vote would do is made in steps, too, and comes to what is made at once", () => {
    const says = (n: number) =>
      Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`s${at + 1}`, (["yes", "maybe", "no"] as const)[(n * 7 + at * at) % 3]]),
      );
    const voters = Array.from({ length: 200 }, (_, n) => ({ says: says(n) }));
    const meetup = aPoll({ slots: 30, venues: 20, voters });
    const ranking = rankingOf(meetup, beforeAllSlots);
    const work = suggestionsTask({ of: meetup, ranking });
    let steps = 1;
    for (; !work.result; steps += 1) work.runStep();
    expect(steps).toBeGreaterThan(3);
    expect(work.result.votes).toEqual(suggestVotes(meetup, ranking));
  });

  it("finishes the one under way, and of those that wait makes only the newest", () => {
    const { line, heard, play } = aLine();
    const states = Array.from({ length: 4 }, crowd);
    for (const state of states) line.request(workOn(state));
    play();
    expect(heard.map(({ of }) => states.indexOf(of))).toEqual([0, 3]);
  });

  it("makes nothing that nobody waits for, and begins again for who comes", () => {
    const { line, heard, steps, play, unsubscribe } = aLine();
    const work = workOn(crowd());
    line.request(work);
    unsubscribe();
    expect(play()).toBe(1);
    expect(steps).toEqual([]);
    line.subscribe((ranked) => void heard.push(ranked));
    line.request(work);
    play();
    expect(heard).toHaveLength(1);
  });
});
