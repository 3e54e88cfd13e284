import type { Meetup } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { checkHistory } from "./check-history.ts";
import type { History, MutationSeen } from "./history.ts";

const at = (version: number, more: Partial<Meetup> = {}): Meetup => ({
  id: "m",
  version,
  epoch: "e",
  title: "Beer",
  activity: "",
  description: "",
  timeZone: "UTC",
  status: "open",
  settings: { editing: "anyone", proposals: "anyone", blind: false },
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
  slots: {},
  venues: {},
  participants: {},
  votes: {},
  queue: {},
  reconfirm: {},
  comments: {},
  ...more,
});

const vote = (
  key: string,
  version: number,
  start: number,
  end: number,
  answer: "yes" | "no" = "yes",
): MutationSeen => ({
  key,
  intent: { kind: "vote", participantId: "p_1", votes: { s_1: answer } },
  start,
  end,
  outcome: { kind: "acknowledged", version },
});

const history = (more: Partial<History>): History => ({
  first: at(1),
  mutations: [],
  reads: [],
  watchers: [],
  ...more,
});
const yes = { votes: { p_1: { s_1: "yes" as const } } };

describe("the history checker accepts what was promised", () => {
  it("a vote, its retry, a read and a watcher", () => {
    const good = history({
      mutations: [vote("k", 2, 1, 2), vote("k", 2, 3, 4)],
      reads: [{ reader: "r", start: 5, end: 6, meetup: at(2, yes) }],
      watchers: [
        {
          name: "w",
          steps: [
            { kind: "snapshot", at: 0, meetup: at(1) },
            { kind: "applied", at: 3, from: 1, to: 2, meetup: at(2, yes) },
          ],
        },
      ],
    });
    expect(checkHistory(good, at(2, yes))).toEqual([]);
  });
});

describe("the history checker finds", () => {
  it.each<[string, History, Meetup | null]>([
    ["a lost vote [MS3]", history({ mutations: [vote("k", 2, 1, 2)] }), at(2)],
    ["a vote applied twice [MS7]", history({ mutations: [vote("k", 2, 1, 2), vote("k", 3, 3, 4)] }), at(3, yes)],
    ["a version given twice [MS2]", history({ mutations: [vote("a", 2, 1, 2), vote("b", 2, 1, 2)] }), at(3, yes)],
    ["a hole in the versions [MS2]", history({ mutations: [vote("a", 2, 1, 2)] }), at(4, yes)],
    [
      "a late retry that beat a newer vote [MS7]",
      history({ mutations: [vote("a", 2, 1, 2), vote("b", 3, 3, 4, "no")] }),
      at(3, yes),
    ],
    [
      "a stale read [MS5]",
      history({ mutations: [vote("a", 2, 1, 2)], reads: [{ reader: "r", start: 3, end: 4, meetup: at(1) }] }),
      at(2, yes),
    ],
    [
      "a reader who goes back [MS5]",
      history({
        reads: [
          { reader: "r", start: 1, end: 2, meetup: at(2) },
          { reader: "q", start: 3, end: 4, meetup: at(1) },
        ],
      }),
      at(1),
    ],
    [
      "a state that was put together wrongly [RT2]",
      history({
        mutations: [vote("a", 2, 1, 2)],
        watchers: [
          {
            name: "w",
            steps: [
              { kind: "snapshot", at: 0, meetup: at(1) },
              { kind: "applied", at: 3, from: 1, to: 2, meetup: at(2) },
            ],
          },
        ],
      }),
      at(2, yes),
    ],
    [
      "a gap applied by a watcher [RT2]",
      history({
        watchers: [
          {
            name: "w",
            steps: [
              { kind: "snapshot", at: 0, meetup: at(1) },
              { kind: "applied", at: 1, from: 2, to: 3, meetup: at(3) },
            ],
          },
        ],
      }),
      at(1),
    ],
    [
      "a watcher left behind [RT2]",
      history({
        mutations: [vote("a", 2, 1, 2)],
        watchers: [{ name: "w", steps: [{ kind: "snapshot", at: 0, meetup: at(1) }] }],
      }),
      at(2, yes),
    ],
    [
      "a vote after a delete [MS4]",
      history({
        mutations: [
          { key: "d", intent: { kind: "delete" }, start: 1, end: 2, outcome: { kind: "acknowledged", version: 2 } },
          vote("a", 3, 3, 4),
        ],
      }),
      null,
    ],
    [
      "a watcher who was not told of the delete [MS4]",
      history({
        mutations: [
          { key: "d", intent: { kind: "delete" }, start: 1, end: 2, outcome: { kind: "acknowledged", version: 2 } },
        ],
        watchers: [{ name: "w", steps: [{ kind: "snapshot", at: 0, meetup: at(1) }] }],
      }),
      null,
    ],
  ])("%s", (_name, bad, last) => {
    expect(checkHistory(bad, last)).not.toEqual([]);
  });
});
