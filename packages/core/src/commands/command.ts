import type { TokenHash } from "../access/vault.ts";
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
} from "../meetup/meetup.ts";

/**
 * What somebody wants done to one meetup. Pure data: ids and the hashes of tokens are made by the caller beforehand,
 * texts are normalised (NFC, trimmed), instants are UTC to the second. Absent means unchanged, null removes.
 */
export type Command =
  | EditMeetup
  | { kind: "deleteMeetup" }
  | Join
  | EditParticipant
  | { kind: "leave"; participantId: ParticipantId }
  | { kind: "relink"; participantId: ParticipantId; token: TokenHash }
  | CastVotes
  | { kind: "addSlot"; slot: NewSlot }
  | { kind: "editSlot"; slotId: SlotId; edit: SlotEdit }
  | { kind: "addVenue"; venue: NewVenue }
  | { kind: "editVenue"; venueId: VenueId; edit: VenueEdit }
  | { kind: "removeOption"; optionId: OptionId }
  | { kind: "addComment"; comment: { id: CommentId; text: string; optionId?: OptionId } }
  | { kind: "removeComment"; commentId: CommentId }
  | { kind: "decide"; slotId?: SlotId; venueId?: VenueId }
  | { kind: "reopen" };

export interface EditMeetup {
  kind: "editMeetup";
  title?: string;
  activity?: string | null;
  description?: string | null;
  timeZone?: string;
  settings?: { proposals?: Settings["proposals"]; deadline?: Instant | null };
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

export interface CastVotes {
  kind: "castVotes";
  participantId: ParticipantId;
  /** The named options only; null withdraws. */
  votes: Record<OptionId, Vote | null>;
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
