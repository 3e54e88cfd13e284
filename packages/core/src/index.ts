export { countsAsOrganiser } from "./access/counts-as-organiser.ts";
export { identifyAt } from "./access/identify-at.ts";
export type { Identity } from "./access/identity.ts";
export { identify } from "./access/identity.ts";
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
} from "./access/receipts.ts";
export type { Right } from "./access/rights.ts";
export { may } from "./access/rights.ts";
export type { Receipt, ReceiptContent, ReceiptKey, ReceiptOwner, TokenHash, Vault } from "./access/vault.ts";
export { sharedOwner } from "./access/vault.ts";
export { applyChange } from "./change/apply-change.ts";
export { applyInPlace } from "./change/apply-in-place.ts";
export type { Change, Json, Patch } from "./change/change.ts";
export { noChange } from "./change/change.ts";
export { ChangeMerger, mergeChanges } from "./change/merge.ts";
export { segmentsOf } from "./change/path.ts";
export type {
  AddComment,
  AddSlot,
  AddVenue,
  CastVotes,
  Command,
  Decide,
  DeleteMeetup,
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
  RemoveComment,
  RemoveOption,
  Reopen,
  SlotEdit,
  SlotTime,
  VenueEdit,
} from "./commands/command.ts";
export { decideCommand } from "./commands/decide-command.ts";
export type { NewMeetup } from "./commands/new-meetup.ts";
export { newMeetup } from "./commands/new-meetup.ts";
export type { CommandContext, Outcome } from "./commands/outcome.ts";
export type { RateDemand } from "./commands/rate-demands.ts";
export { rateDemands } from "./commands/rate-demands.ts";
export type { FieldError, Refusal, RefusalCode } from "./commands/refusal.ts";
export { meetupTooLarge, rateLimited } from "./commands/refusal.ts";
export type { Removal } from "./commands/removal.ts";
export { removalOf } from "./commands/removal.ts";
export { timeInZone } from "./commands/time-in-zone.ts";
export { bidiIsolate } from "./meetup/bidi-isolate.ts";
export { canonicalZone } from "./meetup/canonical-zone.ts";
export { isCapabilityLink } from "./meetup/capability-link.ts";
export type { ClientRates } from "./meetup/client-rates.ts";
export { clientRates } from "./meetup/client-rates.ts";
export { dayOf, isDay } from "./meetup/day.ts";
export { isEmoji } from "./meetup/emoji.ts";
export { isCommentId, isOptionId, isParticipantId, isSlotId, isVenueId } from "./meetup/ids.ts";
export { instantOf, normaliseInstant } from "./meetup/instant.ts";
export { endedSlotIds, isOver } from "./meetup/is-over.ts";
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
} from "./meetup/meetup.ts";
export type { MeetupRate, MeetupRateFigures, MeetupRateTable } from "./meetup/meetup-rates.ts";
export { meetupRateTable } from "./meetup/meetup-rates.ts";
export { patchMeetup } from "./meetup/patch.ts";
export { sortedSlots, sortedVenues } from "./meetup/sorted-options.ts";
export type { Span } from "./meetup/span.ts";
export { mayMoveSpan, spanOf } from "./meetup/span.ts";
export { codePoints, normaliseText, textSizeError, trimInvisible } from "./meetup/text.ts";
export { isTimeZone } from "./meetup/time-zone.ts";
export { isVotingOpen } from "./meetup/voting-open.ts";
export type { WallTime } from "./meetup/wall-time.ts";
export { instantAt, isShownTwice, wallTime } from "./meetup/wall-time.ts";
export { isWebUrl } from "./meetup/web-url.ts";
export { withoutCapability } from "./meetup/without-capability.ts";
export type { Clock } from "./ports/clock.ts";
export type { Fanout } from "./ports/fanout.ts";
export type { Lease } from "./ports/lease.ts";
export type { ArchivedMeetup, MeetupArchive } from "./ports/meetup-archive.ts";
export type { CacheEntry, MeetupCache } from "./ports/meetup-cache.ts";
export type {
  Commit,
  CreationReceipt,
  Identified,
  MeetupRecord,
  MeetupStore,
  Position,
  StaleRead,
} from "./ports/meetup-store.ts";
export { MeetupIdUsed, MeetupTooLarge, StorageFull, StoreUnavailable, StoreUnconfirmed } from "./ports/meetup-store.ts";
export type { AnswerResult, MeetupWriter, Mutation, WriteResult } from "./ports/meetup-writer.ts";
export type { Secrets } from "./ports/secrets.ts";
export type { SharedBuckets } from "./ports/shared-buckets.ts";
export type { RestoreShift } from "./restore/restored-record.ts";
export { restoredRecord, restoreVersionShift } from "./restore/restored-record.ts";
export type { AddCommentAsk } from "./use-cases/add-comment.ts";
export { addComment } from "./use-cases/add-comment.ts";
export type { AddSlotAsk } from "./use-cases/add-slot.ts";
export { addSlot } from "./use-cases/add-slot.ts";
export type { AddVenueAsk } from "./use-cases/add-venue.ts";
export { addVenue } from "./use-cases/add-venue.ts";
export type { CastVotesAsk } from "./use-cases/cast-votes.ts";
export { castVotes } from "./use-cases/cast-votes.ts";
export type { CreatedMeetup, CreateMeetupInput, CreatePorts } from "./use-cases/create-meetup.ts";
export { createMeetup } from "./use-cases/create-meetup.ts";
export { creationReceiptOfDeleted, creationReceiptWithoutTexts } from "./use-cases/creation-receipt.ts";
export type { DecideAsk } from "./use-cases/decide.ts";
export { decide } from "./use-cases/decide.ts";
export { deleteMeetup } from "./use-cases/delete-meetup.ts";
export type { EditMeetupAsk } from "./use-cases/edit-meetup.ts";
export { editMeetup } from "./use-cases/edit-meetup.ts";
export type { EditParticipantAsk } from "./use-cases/edit-participant.ts";
export { editParticipant } from "./use-cases/edit-participant.ts";
export type { EditSlotAsk } from "./use-cases/edit-slot.ts";
export { editSlot } from "./use-cases/edit-slot.ts";
export type { EditVenueAsk } from "./use-cases/edit-venue.ts";
export { editVenue } from "./use-cases/edit-venue.ts";
export type { JoinAsk, Joined } from "./use-cases/join.ts";
export { join } from "./use-cases/join.ts";
export type { LeaveAsk } from "./use-cases/leave.ts";
export { leave } from "./use-cases/leave.ts";
export type { RelinkAsk } from "./use-cases/relink.ts";
export { relink } from "./use-cases/relink.ts";
export type { RemoveCommentAsk } from "./use-cases/remove-comment.ts";
export { removeComment } from "./use-cases/remove-comment.ts";
export type { RemoveOptionAsk } from "./use-cases/remove-option.ts";
export { removeOption } from "./use-cases/remove-option.ts";
export type { RemovePeopleAsk } from "./use-cases/remove-people.ts";
export { removePeople } from "./use-cases/remove-people.ts";
export { renewOrganiserLink } from "./use-cases/renew-organiser-link.ts";
export { reopen } from "./use-cases/reopen.ts";
export type { CommandEnvelope, WritePorts } from "./use-cases/submit-command.ts";
export type { UseCaseResult, WriteFailure } from "./use-cases/use-case-result.ts";
export { writeFailureOf } from "./use-cases/use-case-result.ts";
export { blindMeetup } from "./view/blind-meetup.ts";
export { blindPatch } from "./view/blind-patch.ts";
export type { View } from "./view/view.ts";
export { isBlind, viewOf } from "./view/view.ts";
export type { AnswerKind } from "./voting/answer-kind.ts";
export { effectiveVote, needsReconfirmation } from "./voting/effective-vote.ts";
export type { Finishing } from "./voting/finishing.ts";
export { finishingOf } from "./voting/finishing.ts";
export { forecast } from "./voting/forecast.ts";
export type { GuestList } from "./voting/guest-list.ts";
export { guestList } from "./voting/guest-list.ts";
export { joiningOrder } from "./voting/joining-order.ts";
export type { OptionTally } from "./voting/option-tallies.ts";
export { optionTallies, optionTalliesInSteps } from "./voting/option-tallies.ts";
export type { Pair, Rule } from "./voting/pair.ts";
export type { PersonTally } from "./voting/person-tallies.ts";
export { personTallies } from "./voting/person-tallies.ts";
export { rankPairs } from "./voting/rank-pairs.ts";
export type { RankedPair, Ranking, ScoredPair } from "./voting/ranking.ts";
export { pairOf, rankingInSteps, rankingOf } from "./voting/ranking.ts";
export type { Steps } from "./voting/steps.ts";
export { StepCounter } from "./voting/steps.ts";
export type { SuggestionEffect, VoteSuggestion } from "./voting/suggest-votes.ts";
export { suggestVotes, suggestVotesInSteps } from "./voting/suggest-votes.ts";
export type { WaitingList } from "./voting/waiting-list.ts";
export { waitingListOf } from "./voting/waiting-list.ts";
export type { WaitingPosition } from "./voting/waiting-position.ts";
export { waitingPositionOf } from "./voting/waiting-position.ts";
