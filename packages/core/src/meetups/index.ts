export type { Command, CommandAnswer, CommandInput, CommandKind } from "./commands/commands.ts";
export { decideCommand } from "./commands/decide-command.ts";
export type { AnswerResult, RateDemand } from "./commands/define-command.ts";
export type { NewMeetup } from "./commands/new-meetup.ts";
export { newMeetup } from "./commands/new-meetup.ts";
export type { NewVenue } from "./commands/new-venue.ts";
export type { CommandContext, Outcome } from "./commands/outcome.ts";
export { rateDemands } from "./commands/rate-demands.ts";
export type { MeetupRefusal, RefusalCode } from "./commands/refusals.ts";
export { meetupTooLarge, rateLimited } from "./commands/refusals.ts";
export type { Removal } from "./commands/removal.ts";
export { removalOf } from "./commands/removal.ts";
export type { SlotEdit, SlotTime } from "./commands/slot-time.ts";
export { timeInZone } from "./commands/time-in-zone.ts";
export type { VenueEdit } from "./commands/venues.ts";
export type { ActivityKey } from "./model/activity.ts";
export { activityKeyOf, activityKeys } from "./model/activity.ts";
export { isCapabilityLink } from "./model/capability-link.ts";
export { endedSlotIds, isOver } from "./model/is-over.ts";
export { limits } from "./model/limits.ts";
export {
  commentOf,
  isChosen,
  optionOf,
  participantOf,
  slotOf,
  venueOf,
  voteOf,
  votesOf,
} from "./model/lookup.ts";
export type {
  AccessFacts,
  Author,
  Comment,
  CommentId,
  DaySlot,
  Decision,
  Fact,
  FormerTime,
  Meetup,
  MeetupId,
  OptionId,
  Participant,
  ParticipantId,
  Position,
  Reopened,
  Settings,
  Slot,
  SlotId,
  TimedSlot,
  Venue,
  VenueId,
  Version,
  Vote,
} from "./model/meetup.ts";
export { meetupAddressRates } from "./model/meetup-address-rates.ts";
export type { MeetupRate, MeetupRateFigures, MeetupRateTable } from "./model/meetup-rates.ts";
export { meetupRateTable } from "./model/meetup-rates.ts";
export type { Patch } from "./model/patch.ts";
export { patchMeetup } from "./model/patch.ts";
export { positionOf } from "./model/position-of.ts";
export type { Reaction } from "./model/reactions.ts";
export { reactions } from "./model/reactions.ts";
export type { RestoreShift } from "./model/restored-record.ts";
export { restoredRecord, restoreVersionShift } from "./model/restored-record.ts";
export { sortedSlots, sortedVenues } from "./model/sorted-options.ts";
export type { Span } from "./model/span.ts";
export { mayMoveSpan, spanOf } from "./model/span.ts";
export { isVotingOpen } from "./model/voting-open.ts";
export { withoutCapability } from "./model/without-capability.ts";
export type { ArchivedMeetup, MeetupArchive } from "./ports/meetup-archive.ts";
export type { CacheEntry, MeetupCache } from "./ports/meetup-cache.ts";
export { MeetupIdUsed } from "./ports/meetup-id-used.ts";
export type { Commit, CreationReceipt, MeetupRecord, MeetupRecords } from "./ports/meetup-records.ts";
export type { MeetupStore } from "./ports/meetup-store.ts";
export type { MeetupWriter, Mutation, WriteResult } from "./ports/meetup-writer.ts";
export type { StaleRead, StaleReads } from "./ports/stale-reads.ts";
export { staleReadsOf } from "./ports/stale-reads.ts";
export type { UpcomingIndex } from "./ports/upcoming-index.ts";
export type { Identified, Identity } from "./rights/identity.ts";
export { identify, identifyAt } from "./rights/identity.ts";
export {
  addReceipt,
  findReceipt,
  isReceiptValid,
  mayBePruned,
  receiptContentJson,
  receiptContentOf,
  receiptLifetimeMs,
  receiptOwner,
  removeExpiredReceipts,
} from "./rights/receipts.ts";
export type { Right } from "./rights/rights.ts";
export { countsAsOrganiser, may } from "./rights/rights.ts";
export type { Receipt, ReceiptContent, ReceiptOwner, Vault } from "./rights/vault.ts";
export { isTokenPath } from "./rights/vault.ts";
export type { CreatedMeetup, CreateMeetupInput, CreatePorts } from "./use-cases/create-meetup.ts";
export { createMeetup } from "./use-cases/create-meetup.ts";
export { creationReceiptOfDeleted, creationReceiptWithoutTexts } from "./use-cases/creation-receipt.ts";
export type { CommandEnvelope, CommandRequest, WritePorts } from "./use-cases/submit-command.ts";
export { submitCommand } from "./use-cases/submit-command.ts";
export type { UseCaseResult, WriteFailure } from "./use-cases/use-case-result.ts";
export { writeFailureOf } from "./use-cases/use-case-result.ts";
export { blindPatch } from "./views/blind-patch.ts";
export type { View } from "./views/view.ts";
export { blindMeetup, isBlind, viewOf, views } from "./views/view.ts";
export type { AnswerKind } from "./voting/answer-kind.ts";
export { decidingRule } from "./voting/compare-scores.ts";
export { effectiveVote, needsReconfirmation } from "./voting/effective-vote.ts";
export type { Finishing } from "./voting/finishing.ts";
export { finishingOf } from "./voting/finishing.ts";
export type { GuestList } from "./voting/guest-list.ts";
export { guestList } from "./voting/guest-list.ts";
export { hostOf } from "./voting/host.ts";
export { joiningOrder } from "./voting/joining-order.ts";
export type { OptionTally } from "./voting/option-tallies.ts";
export { optionTallies, optionTalliesInSteps } from "./voting/option-tallies.ts";
export type { Pair, Rule } from "./voting/pair.ts";
export type { PersonTally } from "./voting/person-tallies.ts";
export { personTallies } from "./voting/person-tallies.ts";
export type { RankedPair, Ranking, ScoredPair } from "./voting/ranking.ts";
export { forecast, pairOf, rankingInSteps, rankingOf, rankPairs } from "./voting/ranking.ts";
export { tiedLeadersOf } from "./voting/tied-leaders.ts";
export type { WaitingList } from "./voting/waiting-list.ts";
export { waitingListOf } from "./voting/waiting-list.ts";
export type { WaitingPosition } from "./voting/waiting-position.ts";
export { waitingPositionOf } from "./voting/waiting-position.ts";
export type { SuggestionEffect, VoteSuggestion } from "./voting/what-if/suggest-votes.ts";
export { suggestVotes, suggestVotesInSteps } from "./voting/what-if/suggest-votes.ts";
