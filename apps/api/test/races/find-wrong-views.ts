import { isDeepStrictEqual } from "node:util";
import type { Commit, Identity, Meetup, MeetupId, MeetupStore, Version } from "@pintpoint/core";
import { applyChange, blindMeetup, viewOf } from "@pintpoint/core";
import type { History } from "../history/history.ts";
import { toPlain } from "../history/history.ts";

/** What was really committed, by meetup: it decides what a watcher may see. */
export type Commits = Map<MeetupId, Extract<Commit, { kind: "change" }>[]>;

export function recordingStore(store: MeetupStore, commits: Commits): MeetupStore {
  const commit = store.records.commit.bind(store.records);
  store.records.commit = async (id, change) => {
    const noted = structuredClone(change);
    const outcome = await commit(id, change);
    if (outcome === "committed" && noted.kind === "change") commits.set(id, [...(commits.get(id) ?? []), noted]);
    return outcome;
  };
  return store;
}

/**
 * RT12: what is wrong with what the watchers of a blind meetup saw. A vote may be seen only as it was at a version at
 * which the watcher, or everybody, was allowed to see it; a watcher that loses the right keeps what it saw until it has
 * watched again. All else is as it was at the version, and in the end every watcher has its own view of the newest one.
 */
export function findWrongViews(history: History, commits: Commits, identities: Record<string, Identity>): string[] {
  const states = statesOf(history.first, commits.get(history.first.id) ?? []);
  const all = [...states.values()];
  const newest = states.get(Math.max(...states.keys())) ?? history.first;
  const wrong: string[] = [];
  for (const { name, steps } of history.watchers) {
    const identity = identities[name] ?? ({ kind: "guest" } as const);
    for (const step of steps) {
      if (step.kind === "gone") return wrong;
      const { meetup } = step;
      const full = states.get(meetup.version);
      if (full === undefined || !same(blindMeetup(meetup), blindMeetup(full))) {
        wrong.push(`${name} saw a version ${meetup.version} that was never committed`);
      }
      // A decision may overtake the patches before it: what they contain is no secret any more when they come.
      const decidedAt = Math.max(0, ...all.filter(({ status }) => status === "decided").map(({ version }) => version));
      const rightful = all.filter(
        (state) =>
          state.version <= decidedAt || (state.version <= meetup.version && viewOf(state, identity) === "full"),
      );
      for (const [id, answers] of Object.entries(meetup.votes)) {
        const isSecret = Object.entries(answers).some(
          ([option, answer]) => !rightful.some((state) => state.votes[id]?.[option] === answer),
        );
        if (isSecret) wrong.push(`${name} saw at version ${meetup.version} an answer of ${id} without a right to it`);
      }
    }
    const last = steps.at(-1);
    if (last === undefined || last.kind === "gone") continue;
    const theirs = viewOf(newest, identity) === "full" ? newest : blindMeetup(newest);
    if (!same(last.meetup, theirs))
      wrong.push(`${name} was left with another view than theirs of version ${newest.version}`);
  }
  return wrong;
}

function statesOf(
  first: Meetup,
  commits: Commits extends Map<string, infer List> ? List : never,
): Map<Version, Meetup> {
  const states = new Map([[first.version, first]]);
  for (const { base, to, meetup } of commits.toSorted((a, b) => a.base.version - b.base.version)) {
    const before = states.get(base.version);
    if (before !== undefined) states.set(to, { ...applyChange(before, meetup), version: to });
  }
  return states;
}

const same = (one: Meetup, other: Meetup): boolean => isDeepStrictEqual(toPlain(one), toPlain(other));
