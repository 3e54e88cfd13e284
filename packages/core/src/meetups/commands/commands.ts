import type { Version } from "../model/meetup.ts";
import { addComment, removeComment } from "./comments.ts";
import { decide, reopen } from "./decision.ts";
import type { CommandDefinition, TokenName } from "./define-command.ts";
import { deleteMeetup, editMeetup, renewOrganiserLink } from "./meetup.ts";
import { editParticipant, join, leave, relink, removePeople } from "./people.ts";
import { react } from "./reactions.ts";
import { removeOption } from "./remove-option.ts";
import { addSlot, editSlot } from "./slots.ts";
import { addVenue, editVenue } from "./venues.ts";
import { castVotes } from "./votes.ts";

/** Every row stands under its own kind. */
const table = <Table extends { [Kind in keyof Table]: { kind: Kind } }>(rows: Table): Table => rows;

/** All kinds of commands. What can be done to a meetup is exactly what stands here. */
const commands = table({
  editMeetup,
  deleteMeetup,
  renewOrganiserLink,
  join,
  editParticipant,
  leave,
  removePeople,
  relink,
  castVotes,
  addSlot,
  editSlot,
  addVenue,
  editVenue,
  removeOption,
  addComment,
  removeComment,
  react,
  decide,
  reopen,
});

type Table = typeof commands;
export type CommandKind = keyof Table;

/** A row as code reads it that treats all commands alike. */
export type AnyCommandDefinition = CommandDefinition<Command, object, unknown, object, TokenName>;

export const commandDefinition = (kind: CommandKind): AnyCommandDefinition => commands[kind];

/**
 * What somebody wants done to one meetup. Pure data: ids and the hashes of tokens are made by the caller beforehand,
 * texts are normalised (NFC, trimmed), instants are UTC to the second. Absent means unchanged, null removes.
 */
export type Command = { [Kind in CommandKind]: TypesOf<Table[Kind]>["command"] }[CommandKind];

/** What is asked for: the command without what is made for it. */
export type CommandInput<Kind extends CommandKind> = { [K in Kind]: TypesOf<Table[K]>["input"] }[Kind];

/** The answer to a command that is done. */
export type CommandAnswer<Kind extends CommandKind> = { [K in Kind]: TypesOf<Table[K]>["answer"] }[Kind];

type TypesOf<Definition> =
  Definition extends CommandDefinition<infer C, infer Input, infer _, infer Answer, infer Token>
    ? { command: C; input: Input; answer: Answer & { [Name in Token]: string } & { version: Version } }
    : never;
