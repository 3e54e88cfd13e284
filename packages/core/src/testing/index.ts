// For the tests of this and of other packages: builders, a player of commands, arbitraries, invariants, oracles.
export type { Poll, Voter } from "./a-poll.ts";
export { aPoll, beforeAllSlots, optionId } from "./a-poll.ts";
export { aRecord, beer, day, noon, organiserToken, recordOf } from "./a-record.ts";
export { arbitraryChange, arbitraryState, arbitraryValue, pathsOverlap } from "./arbitrary-change.ts";
export type { CommandSeed } from "./arbitrary-command.ts";
export { arbitraryCommandSeed, commandOf } from "./arbitrary-command.ts";
export { arbitraryMeetup } from "./arbitrary-meetup.ts";
export { countingReads } from "./counting-reads.ts";
export { deepFreeze } from "./deep-freeze.ts";
export { commentId, participantId, slotId, tokenOf, venueId } from "./ids.ts";
export { invariantViolations } from "./invariants.ts";
export type { ContextOverrides, Played } from "./play.ts";
export { accept, commandContext, guest, organiser, person, playCommand, refusalCodeOf } from "./play.ts";
export { referenceApply } from "./reference-apply.ts";
export { changeViolations, emptyMaps } from "./well-formed.ts";
