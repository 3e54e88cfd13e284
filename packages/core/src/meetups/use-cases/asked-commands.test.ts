import { expect, it } from "vitest";
import { fakeIds } from "../../testing/fake-ids.ts";
import { fakeSecrets } from "../../testing/fake-secrets.ts";
import { commentId, participantId, slotId, venueId } from "../../testing/ids.ts";
import type { CommandKind } from "../commands/commands.ts";
import type { Mutation } from "../ports/meetup-writer.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";

const key = "0123456789abcdef";
const p = participantId(1);
const s = slotId(1);
const v = venueId(1);
const c = commentId(1);

type Send = (ports: WritePorts, envelope: CommandEnvelope) => Promise<unknown>;

interface ExpectedWrite {
  asked: string;
  command: string;
  content: string;
}

/**
 * What of each command is hashed into its receipt (`asked`), what the writer gets, and what the receipt keeps. The
 * hashes of `asked` are stored: if one of these texts changes, a retry across a deployment is refused with 422 instead
 * of answered.
 */
const sent: { [Kind in CommandKind]: [send: Send, ExpectedWrite][] } = {
  editMeetup: [
    [
      (ports, envelope) =>
        submitCommand(ports, "editMeetup", { ...envelope, edit: { title: "Wine", settings: { deadline: null } } }),
      {
        asked: '{"kind":"editMeetup","edit":{"title":"Wine","settings":{"deadline":null}}}',
        command: '{"kind":"editMeetup","title":"Wine","settings":{"deadline":null}}',
        content: "{}",
      },
    ],
  ],
  deleteMeetup: [
    [(ports, envelope) => submitCommand(ports, "deleteMeetup", envelope), same('{"kind":"deleteMeetup"}')],
  ],
  join: [
    [
      (ports, envelope) =>
        submitCommand(ports, "join", { ...envelope, participant: { name: "Anna", avatar: "🦊", partySize: 2 } }),
      {
        asked: '{"kind":"join","participant":{"name":"Anna","avatar":"🦊","partySize":2}}',
        command:
          '{"kind":"join","participant":{"id":"p_000000000001","name":"Anna","avatar":"🦊","partySize":2},"token":"hash of token-2"}',
        content: `{"id":"p_000000000001","token":"token-2 sealed by ${key}"}`,
      },
    ],
    [
      (ports, envelope) => submitCommand(ports, "join", { ...envelope, participant: { name: "Grandma", proxy: true } }),
      {
        asked: '{"kind":"join","participant":{"name":"Grandma","proxy":true}}',
        command:
          '{"kind":"join","participant":{"id":"p_000000000001","name":"Grandma"},"proxy":true,"token":"hash of token-2"}',
        content: `{"id":"p_000000000001","token":"token-2 sealed by ${key}"}`,
      },
    ],
  ],
  editParticipant: [
    [
      (ports, envelope) =>
        submitCommand(ports, "editParticipant", { ...envelope, participantId: p, edit: { finished: true } }),
      same(`{"kind":"editParticipant","participantId":"${p}","edit":{"finished":true}}`),
    ],
  ],
  leave: [
    [
      (ports, envelope) => submitCommand(ports, "leave", { ...envelope, participantId: p }),
      same(`{"kind":"leave","participantId":"${p}"}`),
    ],
    [
      (ports, envelope) => submitCommand(ports, "leave", { ...envelope, participantId: p, comments: true }),
      same(`{"kind":"leave","participantId":"${p}","comments":true}`),
    ],
  ],
  removePeople: [
    [
      (ports, envelope) =>
        submitCommand(ports, "removePeople", {
          ...envelope,
          removal: { who: { ids: [p] }, comments: true, options: false },
        }),
      {
        asked: `{"kind":"removePeople","removal":{"who":{"ids":["${p}"]},"comments":true,"options":false}}`,
        command: `{"kind":"removePeople","who":{"ids":["${p}"]},"comments":true,"options":false}`,
        content: "{}",
      },
    ],
  ],
  renewOrganiserLink: [
    [
      (ports, envelope) => submitCommand(ports, "renewOrganiserLink", envelope),
      {
        asked: '{"kind":"renewOrganiserLink"}',
        command: '{"kind":"renewOrganiserLink","token":"hash of token-1"}',
        content: `{"token":"token-1 sealed by ${key}"}`,
      },
    ],
  ],
  relink: [
    [
      (ports, envelope) => submitCommand(ports, "relink", { ...envelope, participantId: p }),
      {
        asked: `{"kind":"relink","participantId":"${p}"}`,
        command: `{"kind":"relink","participantId":"${p}","token":"hash of token-1"}`,
        content: `{"id":"${p}","token":"token-1 sealed by ${key}"}`,
      },
    ],
  ],
  castVotes: [
    [
      (ports, envelope) =>
        submitCommand(ports, "castVotes", { ...envelope, participantId: p, votes: { [s]: "yes", [v]: null } }),
      same(`{"kind":"castVotes","participantId":"${p}","votes":{"${s}":"yes","${v}":null}}`),
    ],
  ],
  addSlot: [
    [
      (ports, envelope) => submitCommand(ports, "addSlot", { ...envelope, slot: { date: "2026-12-24" } }),
      {
        asked: '{"kind":"addSlot","slot":{"date":"2026-12-24"}}',
        command: '{"kind":"addSlot","slot":{"id":"s_000000000001","date":"2026-12-24"}}',
        content: '{"id":"s_000000000001"}',
      },
    ],
    [
      (ports, envelope) => submitCommand(ports, "addSlot", { ...envelope, slot: { date: "2026-12-25" }, vote: "yes" }),
      {
        asked: '{"kind":"addSlot","slot":{"date":"2026-12-25"},"vote":"yes"}',
        command: '{"kind":"addSlot","slot":{"id":"s_000000000001","date":"2026-12-25"},"vote":"yes"}',
        content: '{"id":"s_000000000001"}',
      },
    ],
  ],
  editSlot: [
    [
      (ports, envelope) => submitCommand(ports, "editSlot", { ...envelope, slotId: s, edit: { pending: false } }),
      same(`{"kind":"editSlot","slotId":"${s}","edit":{"pending":false}}`),
    ],
  ],
  addVenue: [
    [
      (ports, envelope) => submitCommand(ports, "addVenue", { ...envelope, venue: { name: "Pub", capacity: 4 } }),
      {
        asked: '{"kind":"addVenue","venue":{"name":"Pub","capacity":4}}',
        command: '{"kind":"addVenue","venue":{"id":"v_000000000001","name":"Pub","capacity":4}}',
        content: '{"id":"v_000000000001"}',
      },
    ],
  ],
  editVenue: [
    [
      (ports, envelope) => submitCommand(ports, "editVenue", { ...envelope, venueId: v, edit: { capacity: null } }),
      same(`{"kind":"editVenue","venueId":"${v}","edit":{"capacity":null}}`),
    ],
  ],
  removeOption: [
    [
      (ports, envelope) => submitCommand(ports, "removeOption", { ...envelope, optionId: s }),
      same(`{"kind":"removeOption","optionId":"${s}"}`),
    ],
  ],
  addComment: [
    [
      (ports, envelope) => submitCommand(ports, "addComment", { ...envelope, comment: { text: "Hm", optionId: s } }),
      {
        asked: `{"kind":"addComment","comment":{"text":"Hm","optionId":"${s}"}}`,
        command: `{"kind":"addComment","comment":{"id":"c_000000000001","text":"Hm","optionId":"${s}"}}`,
        content: '{"id":"c_000000000001"}',
      },
    ],
  ],
  removeComment: [
    [
      (ports, envelope) => submitCommand(ports, "removeComment", { ...envelope, commentId: c }),
      same(`{"kind":"removeComment","commentId":"${c}"}`),
    ],
  ],
  decide: [
    [
      (ports, envelope) => submitCommand(ports, "decide", { ...envelope, decision: { slotId: s, venueId: v } }),
      {
        asked: `{"kind":"decide","decision":{"slotId":"${s}","venueId":"${v}"}}`,
        command: `{"kind":"decide","slotId":"${s}","venueId":"${v}"}`,
        content: "{}",
      },
    ],
    [
      (ports, envelope) => submitCommand(ports, "decide", { ...envelope, decision: { draw: true } }),
      {
        asked: '{"kind":"decide","decision":{"draw":true}}',
        command: '{"kind":"decide","lot":0.001}',
        content: "{}",
      },
    ],
  ],
  react: [
    [
      (ports, envelope) => submitCommand(ports, "react", { ...envelope, commentId: c, emoji: null }),
      same(`{"kind":"react","commentId":"${c}","emoji":null}`),
    ],
  ],
  reopen: [
    [(ports, envelope) => submitCommand(ports, "reopen", envelope), same('{"kind":"reopen"}')],
    [
      (ports, envelope) => submitCommand(ports, "reopen", { ...envelope, reason: "Rain" }),
      same('{"kind":"reopen","reason":"Rain"}'),
    ],
  ],
};

function same(asked: string): ExpectedWrite {
  return { asked, command: asked, content: "{}" };
}

const rows = Object.entries(sent).flatMap(([kind, examples]) => examples.map((example) => [kind, ...example] as const));

it.each(rows)("[MS7] [MS17] what is asked, done and kept, byte for byte: %s", async (kind, send, expected) => {
  const mutations: Mutation[] = [];
  const writer: WritePorts["writer"] = {
    async submit(_id, mutation) {
      mutations.push(mutation);
      return { kind: "unavailable" };
    },
    close: async () => {},
  };
  // All fields, so that one that is added to the envelope and not taken out of the input is seen in the hash.
  const envelope: Required<CommandEnvelope> = {
    meetupId: "m",
    key,
    bearer: "secret",
    source: "an address",
    isSenderGone: () => false,
  };
  await send({ ids: fakeIds(), secrets: fakeSecrets(), writer }, envelope);
  const [mutation = expect.fail()] = mutations;
  expect(mutation.command.kind).toBe(kind);
  expect({
    asked: mutation.receipt?.command,
    command: JSON.stringify(mutation.command),
    content: JSON.stringify(mutation.receiptContent),
  }).toEqual(expected);
});
