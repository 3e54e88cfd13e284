import type {
  AccessFacts,
  CommentId,
  Day,
  Instant,
  OptionId,
  ParticipantId,
  Settings,
  SlotId,
  VenueId,
  Vote,
} from "../model/meetup.ts";
import type { TokenHash } from "../rights/vault.ts";

/**
 * What somebody wants done to one meetup. Pure data: ids and the hashes of tokens are made by the caller beforehand,
 * texts are normalised (NFC, trimmed), instants are UTC to the second. Absent means unchanged, null removes.
 */
export type Command =
  | EditMeetup
  | DeleteMeetup
  | Join
  | EditParticipant
  | Leave
  | RemovePeople
  | Relink
  | RenewOrganiserLink
  | CastVotes
  | AddSlot
  | EditSlot
  | AddVenue
  | EditVenue
  | RemoveOption
  | AddComment
  | RemoveComment
  | Decide
  | Reopen;

export interface DeleteMeetup {
  kind: "deleteMeetup";
}

export interface EditMeetup {
  kind: "editMeetup";
  title?: string;
  activity?: string | null;
  description?: string | null;
  timeZone?: string;
  /** The slots' times in the new `timeZone` as the sender's page has shown them; other slots are computed here. */
  slots?: Record<SlotId, { start: Instant; end: Instant }>;
  settings?: {
    proposals?: Settings["proposals"];
    deadline?: Instant | null;
    joining?: NonNullable<Settings["joining"]>;
  };
}

export interface Join {
  kind: "join";
  participant: { id: ParticipantId; name: string; avatar?: string; partySize?: number };
  token: TokenHash;
}

export interface EditParticipant {
  kind: "editParticipant";
  participantId: ParticipantId;
  edit: { name?: string; avatar?: string | null; partySize?: number; finished?: boolean; mustCome?: boolean };
}

/** Leaving, or removal by the organiser. */
export interface Leave {
  kind: "leave";
  participantId: ParticipantId;
  /** Their comments are removed, too. */
  comments?: boolean;
}

/** Many at once, by the organiser (MS14): the named ones, or all who joined at that second or later. */
export interface RemovePeople {
  kind: "removePeople";
  who: { ids: ParticipantId[] } | { joinedSince: Instant };
  /** What they wrote goes, too. */
  comments?: boolean;
  /** Their proposals are removed, too. */
  options?: boolean;
}

/** Makes a new organiser link and revokes the old one. */
export interface RenewOrganiserLink {
  kind: "renewOrganiserLink";
  token: TokenHash;
}

/** Makes a new personal link and revokes the old one. */
export interface Relink {
  kind: "relink";
  participantId: ParticipantId;
  token: TokenHash;
}

export interface CastVotes {
  kind: "castVotes";
  participantId: ParticipantId;
  /** The named options only; null withdraws. */
  votes: Record<OptionId, Vote | null>;
}

export interface AddSlot {
  kind: "addSlot";
  slot: NewSlot;
}

export interface EditSlot {
  kind: "editSlot";
  slotId: SlotId;
  edit: SlotEdit;
}

export interface AddVenue {
  kind: "addVenue";
  venue: NewVenue;
}

export interface EditVenue {
  kind: "editVenue";
  venueId: VenueId;
  edit: VenueEdit;
}

export interface RemoveOption {
  kind: "removeOption";
  optionId: OptionId;
}

export interface AddComment {
  kind: "addComment";
  comment: NewComment;
}

export interface NewComment {
  id: CommentId;
  text: string;
  optionId?: OptionId;
}

export interface RemoveComment {
  kind: "removeComment";
  commentId: CommentId;
}

/** At least one of the two is named. */
export interface Decide {
  kind: "decide";
  slotId?: SlotId;
  venueId?: VenueId;
}

export interface Reopen {
  kind: "reopen";
}

export type NewSlot = { id: SlotId } & SlotTime;
export type SlotTime = { start: Instant; end: Instant } | { date: Day };

/** `pending: false` approves. Naming `date` makes a timed slot a whole day, naming `start` and `end` the reverse. */
export interface SlotEdit {
  start?: Instant;
  end?: Instant;
  date?: Day;
  pending?: false;
}

export interface NewVenue extends VenueDetails {
  id: VenueId;
  name: string;
}

interface VenueDetails {
  address?: string;
  url?: string;
  note?: string;
  capacity?: number;
  photo?: string;
  access?: AccessFacts;
}

export type VenueEdit = { name?: string; pending?: false } & { [K in keyof VenueDetails]?: VenueDetails[K] | null };
