import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../../change/apply-change.ts";
import { applyInPlace } from "../../change/apply-in-place.ts";
import type { Change } from "../../change/change.ts";
import { ChangeMerger, mergeChanges } from "../../change/merge.ts";
import { instantOf } from "../../shared/instant.ts";
import { aRecord, noon } from "../../testing/a-record.ts";
import type { CommandSeed } from "../../testing/arbitrary-command.ts";
import { arbitraryCommandSeed, commandOf } from "../../testing/arbitrary-command.ts";
import { deepFreeze } from "../../testing/deep-freeze.ts";
import { invariantViolations } from "../../testing/invariants.ts";
import { commandContext, playCommand } from "../../testing/play.ts";
import { changeViolations } from "../../testing/well-formed.ts";
import type { Meetup } from "../model/meetup.ts";
import { patchMeetup } from "../model/patch.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { addReceipt, receiptOwner } from "../rights/receipts.ts";
import { blindPatch } from "../views/blind-patch.ts";
import { blindMeetup, isBlind } from "../views/view.ts";
import type { Command } from "./commands.ts";
import { decideCommand } from "./decide-command.ts";
import type { Outcome } from "./outcome.ts";

const histories = fc.array(arbitraryCommandSeed, { size: "max", minLength: 5, maxLength: 60 });

function start(blind = false): MeetupRecord {
  const record = aRecord();
  record.meetup.settings.blind = blind;
  return record;
}

/** Plays the seeds on the record, telling of each accepted command and of how the status was before. */
function playAll(
  record: MeetupRecord,
  seeds: readonly CommandSeed[],
  told: (change: Change, before: Pick<Meetup, "status">) => void,
): void {
  let now = noon;
  for (const [index, seed] of seeds.entries()) {
    now += seed.wait * 1000;
    const { command, identity } = commandOf(seed, record, 100 + index);
    const { status } = record.meetup;
    const { changes } = playCommand(record, command, { identity, now });
    if (changes === undefined) continue;
    const receipt = { command: "hash", version: record.meetup.version, at: instantOf(now), result: {} };
    const owner = receiptOwner(identity, command.kind);
    applyInPlace(record.vault, addReceipt(record.vault, owner, `key-${index}`, receipt, now));
    told(changes.meetup, { status });
  }
}

describe("random histories", () => {
  it("[MS8] keep the invariants after every command", () => {
    fc.assert(
      fc.property(histories, (seeds) => {
        const record = start();
        playAll(record, seeds, () => expect(invariantViolations(record)).toEqual([]));
      }),
      { numRuns: 300 },
    );
  });

  it("[MS2] raise the version by one a command, and every change is well formed and dated", () => {
    fc.assert(
      fc.property(histories, (seeds) => {
        const record = start();
        let commands = 0;
        playAll(record, seeds, (change) => {
          commands += 1;
          expect(changeViolations(change)).toEqual([]);
          expect(change.set.updatedAt).toBe(record.meetup.updatedAt);
          expect(Object.keys(change.set)).not.toContain("version");
        });
        expect(record.meetup.version).toBe(1 + commands);
      }),
    );
  });

  it("[RT2] replayed on the first snapshot, in any split, give the state", () => {
    fc.assert(
      fc.property(histories, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (seeds, cuts) => {
        const record = start();
        let browser: object = deepFreeze(structuredClone(record.meetup));
        const all = new ChangeMerger();
        let pending = new ChangeMerger();
        let told = 0;
        playAll(record, seeds, (change) => {
          all.add(change);
          pending.add(deepFreeze(change));
          told += 1;
          if (cuts[told] !== true) return;
          browser = deepFreeze(applyChange(browser, pending.change()));
          pending = new ChangeMerger();
          expect({ ...browser, version: 0 }).toEqual({ ...record.meetup, version: 0 });
        });
        browser = applyChange(browser, pending.change());
        const { version } = record.meetup;
        expect({ ...browser, version }).toEqual(record.meetup);
        expect({ ...applyChange(start().meetup, all.change()), version }).toEqual(record.meetup);
      }),
    );
  });

  it("[RT12] the blind room sees the blind state and nothing else, patch by patch and merged", () => {
    const seen = (meetup: Meetup): Meetup => (isBlind(meetup) ? blindMeetup(meetup) : meetup);
    fc.assert(
      fc.property(histories, (seeds) => {
        const record = start(true);
        const first = structuredClone(seen(record.meetup));
        let watcher = first;
        let merged: Change = { set: {}, unset: [] };
        playAll(record, seeds, (change, before) => {
          const { id, epoch, version } = record.meetup;
          const full = { meetupId: id, epoch, from: version - 1, to: version, ...change };
          const blind = blindPatch(before, record.meetup, full);
          watcher = patchMeetup(watcher, blind);
          merged = mergeChanges(merged, blind);
          expect(watcher).toEqual(seen(record.meetup));
        });
        expect({ ...applyChange(first, merged), version: watcher.version }).toEqual(watcher);
      }),
    );
  });

  it("reach every kind of outcome: this test of histories is not one of refusals", () => {
    const seen = new Map<string, number>();
    for (const seeds of fc.sample(histories, { numRuns: 200, seed: 7 })) {
      const record = start();
      const see = (command: Command, outcome: Outcome) => {
        const key = outcome.ok ? command.kind : outcome.code;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      };
      for (const [index, seed] of seeds.entries()) {
        const { command, identity } = commandOf(seed, record, 100 + index);
        const setting = { identity, now: noon + index * 3_600_000, maxParticipants: 8 };
        see(command, decideCommand(deepFreeze(structuredClone(record)), command, commandContext(setting)));
        playCommand(record, command, setting);
      }
    }
    const accepted: Command["kind"][] = [
      "editMeetup",
      "join",
      "editParticipant",
      "leave",
      "relink",
      "castVotes",
      "addSlot",
      "editSlot",
    ];
    const more: Command["kind"][] = [
      "addVenue",
      "editVenue",
      "removeOption",
      "addComment",
      "removeComment",
      "react",
      "decide",
      "reopen",
    ];
    const refused = [
      "validation_failed",
      "not_allowed",
      "option_not_found",
      "voting_closed",
      "option_decided",
      "meetup_full",
    ];
    for (const key of [...accepted, ...more, ...refused]) expect(seen.get(key) ?? 0, key).toBeGreaterThan(5);
  });
});
