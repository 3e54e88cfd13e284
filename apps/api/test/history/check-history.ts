import { isDeepStrictEqual } from "node:util";
import type { Meetup, Version } from "@pintpoint/core";
import type { History, Intent, MutationSeen, WatcherSeen } from "./history.ts";
import { toPlain } from "./history.ts";

/**
 * Returns what is wrong with a history, in sentences; empty when nothing is. Checks what every client was promised:
 * each acknowledged command is there exactly once (MS2, MS3, MS7), versions have no gap for any watcher (RT2), no
 * reader goes back and every acknowledgement is seen by later reads (MS5), nothing happens after a delete (MS4). All
 * clients that saw a version saw the same state, so a history covers one view only (RT12).
 */
export function checkHistory(history: History, last: Meetup | null): string[] {
  return [
    ...checkVersions(history, last),
    ...checkState(history, last),
    ...checkReads(history),
    ...checkSameStates(history, last),
    ...history.watchers.flatMap((watcher) => checkWatcher(watcher, history)),
    ...checkAfterDelete(history),
  ];
}

type Acknowledged = MutationSeen & { outcome: { kind: "acknowledged"; version: Version } };

const isAcknowledged = (mutation: MutationSeen): mutation is Acknowledged => mutation.outcome.kind === "acknowledged";

/** One entry a key: retries give the first result. */
function acknowledged(history: History): Acknowledged[] {
  const byKey = new Map<string, Acknowledged>();
  for (const mutation of history.mutations) if (isAcknowledged(mutation)) byKey.set(mutation.key, mutation);
  return [...byKey.values()].sort((a, b) => a.outcome.version - b.outcome.version);
}

function checkVersions(history: History, last: Meetup | null): string[] {
  const wrong: string[] = [];
  const owner = new Map<Version, string>();
  for (const { key, outcome } of history.mutations.filter(isAcknowledged)) {
    const other = owner.get(outcome.version);
    if (other !== undefined && other !== key)
      wrong.push(`version ${outcome.version} was given to ${other} and to ${key}`);
    owner.set(outcome.version, key);
  }
  const versionOf = new Map<string, Version>();
  for (const { key, outcome } of history.mutations.filter(isAcknowledged)) {
    const before = versionOf.get(key);
    if (before !== undefined && before !== outcome.version)
      wrong.push(`${key} was applied twice: ${before}, ${outcome.version}`);
    versionOf.set(key, outcome.version);
  }
  if (last) {
    const unsure = new Set(
      history.mutations.filter((m) => m.outcome.kind === "unsure" && !versionOf.has(m.key)).map((m) => m.key),
    );
    const least = history.first.version + versionOf.size;
    if (last.version < least || last.version > least + unsure.size) {
      const commands = `${versionOf.size} acknowledged and ${unsure.size} unsure commands after ${history.first.version}`;
      wrong.push(`${commands} ended at version ${last.version}; nobody was told ${notTold(history, owner, last)}`);
    }
  }
  return wrong;
}

/** The versions that no acknowledgement named. */
function notTold({ first }: History, told: ReadonlyMap<Version, string>, last: Meetup): string {
  const versions = Array.from({ length: last.version - first.version }, (_, n) => first.version + 1 + n);
  return versions.filter((version) => !told.has(version)).join(", ");
}

/** Replays the acknowledged commands in the order of their versions onto the first state, in the simplest way. */
function checkState(history: History, last: Meetup | null): string[] {
  const known = new Set(history.mutations.filter(isAcknowledged).map(({ key }) => key));
  const isUnsure = history.mutations.some(({ key, outcome }) => outcome.kind === "unsure" && !known.has(key));
  if (!last || isUnsure) return [];
  const votes = structuredClone(history.first.votes);
  let title = history.first.title;
  for (const { intent } of acknowledged(history)) {
    replay(votes, intent);
    if (intent.kind === "title") title = intent.title;
  }
  const wrong: string[] = [];
  if (!isDeepStrictEqual(toPlain(votes), toPlain(last.votes))) {
    wrong.push(`votes are ${JSON.stringify(last.votes)}, the acknowledged commands give ${JSON.stringify(votes)}`);
  }
  if (title !== last.title) wrong.push(`the title is ${last.title}, the acknowledged commands give ${title}`);
  return wrong;
}

function replay(votes: Meetup["votes"], intent: Intent): void {
  if (intent.kind === "leave") delete votes[intent.participantId];
  if (intent.kind === "removeOption") for (const answers of Object.values(votes)) delete answers[intent.optionId];
  if (intent.kind === "vote") {
    const answers = { ...votes[intent.participantId] };
    for (const [optionId, vote] of Object.entries(intent.votes)) {
      if (vote === null) delete answers[optionId];
      else answers[optionId] = vote;
    }
    votes[intent.participantId] = answers;
  }
  for (const [id, answers] of Object.entries(votes)) if (Object.keys(answers).length === 0) delete votes[id];
}

function checkReads(history: History): string[] {
  const wrong: string[] = [];
  for (const read of history.reads) {
    if (!read.meetup) continue;
    const { version } = read.meetup;
    for (const { key, end, outcome } of history.mutations.filter(isAcknowledged)) {
      if (end < read.start && outcome.version > version) {
        wrong.push(`${read.reader} read version ${version} after ${key} had been acknowledged as ${outcome.version}`);
      }
    }
    for (const earlier of history.reads) {
      if (earlier.meetup && earlier.end < read.start && earlier.meetup.version > version) {
        wrong.push(`${read.reader} read version ${version} after ${earlier.reader} had read ${earlier.meetup.version}`);
      }
    }
  }
  return wrong;
}

/** A version is the same state for every client, whether it came whole or by patches, merged or not. */
function checkSameStates(history: History, last: Meetup | null): string[] {
  const sightings = [
    { who: "the first state", meetup: history.first },
    { who: "the last state", meetup: last },
    ...history.reads.map(({ reader, meetup }) => ({ who: reader, meetup })),
    ...history.watchers.flatMap(({ name, steps }) =>
      steps.map((step) => ({ who: name, meetup: step.kind === "gone" ? null : step.meetup })),
    ),
  ];
  const wrong: string[] = [];
  const known = new Map<Version, { who: string; meetup: Meetup }>();
  for (const { who, meetup } of sightings) {
    if (meetup === null) continue;
    const other = known.get(meetup.version);
    if (other === undefined) known.set(meetup.version, { who, meetup });
    else if (!isDeepStrictEqual(toPlain(other.meetup), toPlain(meetup)))
      wrong.push(`version ${meetup.version} is another state for ${who} than for ${other.who}`);
  }
  return wrong;
}

function checkWatcher(watcher: WatcherSeen, history: History): string[] {
  const wrong: string[] = [];
  let version = 0;
  let gone = false;
  for (const step of watcher.steps) {
    if (gone) wrong.push(`${watcher.name} was sent something after meetup:gone`);
    if (step.kind === "gone") {
      gone = true;
      continue;
    }
    if (step.kind === "applied" && step.from !== version) {
      wrong.push(`${watcher.name} stood at ${version} and applied a patch from ${step.from}`);
    }
    const next = step.kind === "applied" ? step.to : step.meetup.version;
    if (next < version) wrong.push(`${watcher.name} went back from ${version} to ${next}`);
    version = next;
  }
  const end = watcher.steps.at(-1);
  const newest = Math.max(
    history.first.version,
    ...history.mutations.filter(isAcknowledged).map((m) => m.outcome.version),
  );
  const deleted = history.mutations.some((m) => isAcknowledged(m) && m.intent.kind === "delete");
  if (deleted && !gone) wrong.push(`${watcher.name} was never told that the meetup is gone`);
  if (!deleted && end && end.kind !== "gone" && version < newest) {
    wrong.push(`${watcher.name} was left at version ${version} of ${newest}`);
  }
  return wrong;
}

function checkAfterDelete(history: History): string[] {
  const deletion = history.mutations.find((mutation) => mutation.intent.kind === "delete" && isAcknowledged(mutation));
  if (!deletion) return [];
  const late = history.mutations.filter(
    (m) =>
      m !== deletion &&
      m.key !== deletion.key &&
      m.start > deletion.end &&
      !(m.outcome.kind === "refused" && m.outcome.code === "meetup_not_found"),
  );
  return [
    ...late.map((m) => `${m.key} was ${m.outcome.kind} after the delete`),
    ...history.reads
      .filter((read) => read.start > deletion.end && read.meetup)
      .map((read) => `${read.reader} read a deleted meetup`),
  ];
}
