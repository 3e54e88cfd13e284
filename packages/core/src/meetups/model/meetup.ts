import type { Day, Instant } from "../../shared/time.ts";
import type { Reaction } from "./reactions.ts";

/** The state of one meetup, as it stands in the store, on the wire and in the browser. Maps keyed by id, never arrays. */

export type MeetupId = string;
/** `s_` and 12 letters or digits. */
export type SlotId = string;
/** `v_` and 12 letters or digits. */
export type VenueId = string;
/** A slot's or a venue's id: anything that takes a vote. */
export type OptionId = SlotId | VenueId;
/** `p_` and 12 letters or digits. */
export type ParticipantId = string;
/** `c_` and 12 letters or digits. */
export type CommentId = string;
/** Rises by exactly one with every accepted command; the first is 1 (MS2). */
export type Version = number;

/** A point in a meetup's history. */
export interface Position {
  epoch: string;
  version: Version;
}

export type Vote = "yes" | "maybe" | "no";
export type Fact = "yes" | "partially" | "no" | "unknown";

export interface Meetup {
  id: MeetupId;
  version: Version;
  /** Set at creation; only a restore changes it (RW6). */
  epoch: string;
  title: string;
  /** The title is as the page proposed it; each reader may be shown it in their own language (MS18). */
  titleProposed?: true;
  /** An activity's key, or the words of whoever named it (`activityKeyOf`). */
  activity: string;
  description: string;
  /** IANA name, as `Europe/Berlin`. */
  timeZone: string;
  status: "open" | "decided";
  settings: Settings;
  createdAt: Instant;
  updatedAt: Instant;
  slots: Record<SlotId, Slot>;
  venues: Record<VenueId, Venue>;
  participants: Record<ParticipantId, Participant>;
  votes: Record<ParticipantId, Record<OptionId, Vote>>;
  /** For options with a capacity: the number of each yes (MS12). */
  queue: Record<OptionId, Record<ParticipantId, Version>>;
  /** Who answered the slot before it moved, and not since (MS9). */
  reconfirm: Record<SlotId, Record<ParticipantId, true>>;
  comments: Record<CommentId, Comment>;
  decision?: Decision;
  /** By whom the last decision was taken back, until there is another. */
  reopened?: Reopened;
  /** Times that calendars may still have: of slots that were removed, and of a decision that was taken back. */
  formerTimes?: Record<SlotId | "decision", FormerTime>;
}

export type FormerTime = { start: Instant; end: Instant } | { date: Day };

export interface Settings {
  editing: "anyone" | "organiser";
  proposals: "anyone" | "approval" | "organiser";
  blind: boolean;
  deadline?: Instant;
  /** Absent in meetups that never closed it: open (MS14). */
  joining?: "open" | "closed";
  /** What a preview of the link tells whoever holds it. Absent: full. Neutral: that it is a meetup, and no more. */
  preview?: "full" | "neutral";
}

interface Proposal {
  proposedBy?: ParticipantId;
  /** When it was proposed by anybody but the organiser's link. Absent also where it was proposed before this was kept. */
  proposedAt?: Instant;
  /** Takes no votes and cannot be chosen until the organiser approves it (MS1). */
  pending?: true;
  /**
   * Counts the options of the meetup, slots and venues together, in the order of their making; the first is 1. Options
   * made before there was an order have none, and count as 0.
   */
  order?: number;
}

export interface TimedSlot extends Proposal {
  id: SlotId;
  start: Instant;
  end: Instant;
}

export interface DaySlot extends Proposal {
  id: SlotId;
  date: Day;
}

export type Slot = TimedSlot | DaySlot;

export interface Venue extends Proposal {
  id: VenueId;
  name: string;
  address?: string;
  /** http or https. */
  url?: string;
  note?: string;
  /** Heads, ≥ 1. */
  capacity?: number;
  /** http or https. */
  photo?: string;
  access?: AccessFacts;
}

/** Accessibility facts by name; a name that is absent is unknown. */
export interface AccessFacts {
  stepFree?: Fact;
  toilet?: Fact;
  hearingLoop?: Fact;
  quiet?: Fact;
  assistanceDog?: Fact;
}

export interface Participant {
  id: ParticipantId;
  name: string;
  /** One emoji, or empty: the page draws initials. */
  avatar: string;
  /** Heads that come with this vote, the voter included; ≥ 1. */
  partySize: number;
  mustCome?: true;
  finished?: true;
  /**
   * The highest `order` of an option at the time when this person finished. Absent, together with `finished`: finished
   * before options had an order, so it counts as 0.
   */
  finishedUpTo?: number;
  /** Joined by the organiser link, or named at the creation: this is who organises (MS14). */
  organiser?: true;
  /** The participant who answers for them, because they have no device of their own (MS23). */
  proxy?: ParticipantId;
  /** The organiser made them a new link: they see no answers until they answer again (RT12). */
  blind?: true;
  joinedAt: Instant;
}

export interface Comment {
  id: CommentId;
  participantId: ParticipantId;
  text: string;
  optionId?: OptionId;
  at: Instant;
  /** One of each person. */
  reactions?: Record<ParticipantId, Reaction>;
}

export interface Decision {
  slotId?: SlotId;
  venueId?: VenueId;
  at: Instant;
  by: Author;
  /** It was drawn among so many leaders that tied (MS19). */
  drawnFrom?: number;
}

export interface Reopened {
  at: Instant;
  by: Author;
  /** In their words. */
  reason?: string;
  /** The decision that was taken back, if it had been drawn. */
  drawn?: Decision;
}

/** Who did it: a participant, who may have left since, the organiser's link, or a guest. */
export type Author = ParticipantId | "organiser" | null;
