export { identify } from "./access/identity.ts";
export type { Identity } from "./access/identity.ts";
export { findReceipt, receiptOwner, rememberReceipt } from "./access/receipts.ts";
export { may } from "./access/rights.ts";
export type { Right } from "./access/rights.ts";
export { others } from "./access/vault.ts";
export type { Receipt, ReceiptKey, ReceiptOwner, TokenHash, Vault } from "./access/vault.ts";
export { applyChange } from "./change/apply-change.ts";
export { applyInPlace } from "./change/apply-in-place.ts";
export { noChange } from "./change/change.ts";
export type { Change, Json, Patch } from "./change/change.ts";
export { ChangeMerger, mergeChanges } from "./change/merge.ts";
export type {
  CastVotes,
  Command,
  Decide,
  EditMeetup,
  EditParticipant,
  EditSlot,
  EditVenue,
  Join,
  Leave,
  NewComment,
  NewSlot,
  NewVenue,
  Relink,
  SlotEdit,
  SlotTime,
  VenueEdit,
} from "./commands/command.ts";
export { decideCommand } from "./commands/decide-command.ts";
export { newMeetup } from "./commands/new-meetup.ts";
export type { NewMeetup } from "./commands/new-meetup.ts";
export type { Circumstances, Outcome } from "./commands/outcome.ts";
export type { FieldError, Refusal, RefusalCode } from "./commands/refusal.ts";
export { dayOf, isDay } from "./meetup/day.ts";
export { isCommentId, isOptionId, isParticipantId, isSlotId, isVenueId } from "./meetup/ids.ts";
export { instantOf, normaliseInstant } from "./meetup/instant.ts";
export { limits } from "./meetup/limits.ts";
export { commentOf, isChosen, optionOf, participantOf, slotOf, venueOf, voteOf, votesOf } from "./meetup/lookup.ts";
export type {
  AccessFacts,
  Comment,
  CommentId,
  Day,
  DaySlot,
  Decision,
  Fact,
  Instant,
  Meetup,
  MeetupId,
  OptionId,
  Participant,
  ParticipantId,
  Settings,
  Slot,
  SlotId,
  TimedSlot,
  Venue,
  VenueId,
  Version,
  Vote,
} from "./meetup/meetup.ts";
export { patchMeetup } from "./meetup/patch-meetup.ts";
export { sortedSlots, sortedVenues } from "./meetup/sorted-options.ts";
export { codePoints, hasControlCharacters, normaliseText } from "./meetup/text.ts";
export { isTimeZone } from "./meetup/time-zone.ts";
export { isWebUrl } from "./meetup/web-url.ts";
export { isVotingOpen } from "./meetup/voting-open.ts";
export type { Clock } from "./ports/clock.ts";
export type { Announcement, Fanout } from "./ports/fanout.ts";
export type { CacheEntry, MeetupCache } from "./ports/meetup-cache.ts";
export { StorageFull, StoreUnavailable, StoreUnconfirmed } from "./ports/meetup-store.ts";
export type { Commit, CreationReceipt, MeetupRecord, MeetupStore, Position } from "./ports/meetup-store.ts";
export { blindMeetup } from "./view/blind-meetup.ts";
export { blindPatch } from "./view/blind-patch.ts";
export { isBlind, viewOf } from "./view/view.ts";
export type { View } from "./view/view.ts";
