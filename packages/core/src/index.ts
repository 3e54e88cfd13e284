export { applyChange } from "./change/apply-change.ts";
export { applyInPlace } from "./change/apply-in-place.ts";
export type { Change, Json, Patch } from "./change/change.ts";
export { noChange } from "./change/change.ts";
export { ChangeMerger, mergeChanges } from "./change/merge.ts";
export { segmentsOf } from "./change/path.ts";
export type { Command, CommandAnswer, CommandInput, CommandKind } from "./meetups/commands/commands.ts";
export { decideCommand } from "./meetups/commands/decide-command.ts";
export type { AnswerResult, RateDemand } from "./meetups/commands/define-command.ts";
export type { NewMeetup } from "./meetups/commands/new-meetup.ts";
export { newMeetup } from "./meetups/commands/new-meetup.ts";
export type { NewVenue } from "./meetups/commands/new-venue.ts";
export type { CommandContext, Outcome } from "./meetups/commands/outcome.ts";
export { rateDemands } from "./meetups/commands/rate-demands.ts";
export type { Removal } from "./meetups/commands/removal.ts";
export { removalOf } from "./meetups/commands/removal.ts";
export type { SlotEdit, SlotTime } from "./meetups/commands/slot-time.ts";
export { timeInZone } from "./meetups/commands/time-in-zone.ts";
export type { VenueEdit } from "./meetups/commands/venues.ts";
export { isCapabilityLink } from "./meetups/model/capability-link.ts";
export { isCommentId, isOptionId, isParticipantId, isSlotId, isVenueId } from "./meetups/model/ids.ts";
export { endedSlotIds, isOver } from "./meetups/model/is-over.ts";
export { limits } from "./meetups/model/limits.ts";
export {
  commentOf,
  isChosen,
  optionOf,
  participantOf,
  slotOf,
  venueOf,
  voteOf,
  votesOf,
} from "./meetups/model/lookup.ts";
export type {
  AccessFacts,
  Comment,
  CommentId,
  Day,
  DaySlot,
  Decision,
  Fact,
  FormerTime,
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
} from "./meetups/model/meetup.ts";
export type { MeetupRate, MeetupRateFigures, MeetupRateTable } from "./meetups/model/meetup-rates.ts";
export { meetupRateTable } from "./meetups/model/meetup-rates.ts";
export { patchMeetup } from "./meetups/model/patch.ts";
export { positionOf } from "./meetups/model/position-of.ts";
export type { RestoreShift } from "./meetups/model/restored-record.ts";
export { restoredRecord, restoreVersionShift } from "./meetups/model/restored-record.ts";
export { sortedSlots, sortedVenues } from "./meetups/model/sorted-options.ts";
export type { Span } from "./meetups/model/span.ts";
export { mayMoveSpan, spanOf } from "./meetups/model/span.ts";
export { isVotingOpen } from "./meetups/model/voting-open.ts";
export { withoutCapability } from "./meetups/model/without-capability.ts";
export type { ArchivedMeetup, MeetupArchive } from "./meetups/ports/meetup-archive.ts";
export type { CacheEntry, MeetupCache } from "./meetups/ports/meetup-cache.ts";
export type { Commit, CreationReceipt, MeetupRecord, MeetupRecords, Position } from "./meetups/ports/meetup-records.ts";
export type { MeetupStore } from "./meetups/ports/meetup-store.ts";
export type { MeetupWriter, Mutation, WriteResult } from "./meetups/ports/meetup-writer.ts";
export type { StaleRead, StaleReads } from "./meetups/ports/stale-reads.ts";
export { staleReadsOf } from "./meetups/ports/stale-reads.ts";
export {
  MeetupIdUsed,
  MeetupTooLarge,
  StorageFull,
  StoreUnavailable,
  StoreUnconfirmed,
} from "./meetups/ports/store-errors.ts";
export type { UpcomingIndex } from "./meetups/ports/upcoming-index.ts";
export { countsAsOrganiser } from "./meetups/rights/counts-as-organiser.ts";
export type { Identified } from "./meetups/rights/identify-at.ts";
export { identifyAt } from "./meetups/rights/identify-at.ts";
export type { Identity } from "./meetups/rights/identity.ts";
export { identify } from "./meetups/rights/identity.ts";
export {
  addReceipt,
  findReceipt,
  isReceiptValid,
  mayBePruned,
  receiptContentJson,
  receiptContentOf,
  receiptOwner,
  receiptWithoutTexts,
  removeExpiredReceipts,
} from "./meetups/rights/receipts.ts";
export type { Right } from "./meetups/rights/rights.ts";
export { may } from "./meetups/rights/rights.ts";
export type { Receipt, ReceiptContent, ReceiptKey, ReceiptOwner, TokenHash, Vault } from "./meetups/rights/vault.ts";
export { sharedOwner } from "./meetups/rights/vault.ts";
export type { CreatedMeetup, CreateMeetupInput, CreatePorts } from "./meetups/use-cases/create-meetup.ts";
export { createMeetup } from "./meetups/use-cases/create-meetup.ts";
export { creationReceiptOfDeleted, creationReceiptWithoutTexts } from "./meetups/use-cases/creation-receipt.ts";
export type { CommandEnvelope, CommandRequest, WritePorts } from "./meetups/use-cases/submit-command.ts";
export { submitCommand } from "./meetups/use-cases/submit-command.ts";
export type { UseCaseResult, WriteFailure } from "./meetups/use-cases/use-case-result.ts";
export { writeFailureOf } from "./meetups/use-cases/use-case-result.ts";
export { blindMeetup } from "./meetups/views/blind-meetup.ts";
export { blindPatch } from "./meetups/views/blind-patch.ts";
export type { View } from "./meetups/views/view.ts";
export { isBlind, viewOf } from "./meetups/views/view.ts";
export type { AnswerKind } from "./meetups/voting/answer-kind.ts";
export { effectiveVote, needsReconfirmation } from "./meetups/voting/effective-vote.ts";
export type { Finishing } from "./meetups/voting/finishing.ts";
export { finishingOf } from "./meetups/voting/finishing.ts";
export { forecast } from "./meetups/voting/forecast.ts";
export type { GuestList } from "./meetups/voting/guest-list.ts";
export { guestList } from "./meetups/voting/guest-list.ts";
export { joiningOrder } from "./meetups/voting/joining-order.ts";
export type { OptionTally } from "./meetups/voting/option-tallies.ts";
export { optionTallies, optionTalliesInSteps } from "./meetups/voting/option-tallies.ts";
export type { Pair, Rule } from "./meetups/voting/pair.ts";
export type { PersonTally } from "./meetups/voting/person-tallies.ts";
export { personTallies } from "./meetups/voting/person-tallies.ts";
export { rankPairs } from "./meetups/voting/rank-pairs.ts";
export type { RankedPair, Ranking, ScoredPair } from "./meetups/voting/ranking.ts";
export { pairOf, rankingInSteps, rankingOf } from "./meetups/voting/ranking.ts";
export type { WaitingList } from "./meetups/voting/waiting-list.ts";
export { waitingListOf } from "./meetups/voting/waiting-list.ts";
export type { WaitingPosition } from "./meetups/voting/waiting-position.ts";
export { waitingPositionOf } from "./meetups/voting/waiting-position.ts";
export type { SuggestionEffect, VoteSuggestion } from "./meetups/voting/what-if/suggest-votes.ts";
export { suggestVotes, suggestVotesInSteps } from "./meetups/voting/what-if/suggest-votes.ts";
export { bidiIsolate } from "./shared/bidi-isolate.ts";
export { canonicalZone } from "./shared/canonical-zone.ts";
export type { ClientRates } from "./shared/client-rates.ts";
export { clientRates } from "./shared/client-rates.ts";
export { dayOf, isDay } from "./shared/day.ts";
export { isEmoji } from "./shared/emoji.ts";
export { instantOf, normaliseInstant } from "./shared/instant.ts";
export type { Clock } from "./shared/ports/clock.ts";
export type { Fanout } from "./shared/ports/fanout.ts";
export type { Ids } from "./shared/ports/ids.ts";
export type { Lease } from "./shared/ports/lease.ts";
export type { RateCounter, RateLimit, TokensTaken } from "./shared/ports/rate-counter.ts";
export type { Secrets } from "./shared/ports/secrets.ts";
export type { SharedBuckets } from "./shared/ports/shared-buckets.ts";
export type { FieldError, Refusal, RefusalCode } from "./shared/refusal.ts";
export { meetupTooLarge, rateLimited } from "./shared/refusal.ts";
export type { Steps } from "./shared/steps.ts";
export { StepCounter } from "./shared/steps.ts";
export { codePoints, normaliseText, textSizeError, trimInvisible } from "./shared/text.ts";
export { isTimeZone } from "./shared/time-zone.ts";
export type { WallTime } from "./shared/wall-time.ts";
export { instantAt, isShownTwice, wallTime } from "./shared/wall-time.ts";
export { isWebUrl } from "./shared/web-url.ts";
