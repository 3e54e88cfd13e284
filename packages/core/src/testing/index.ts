// For the tests of this and of other packages: builders, a player of commands, arbitraries, invariants, oracles.
export type { Poll, Voter } from "./a-poll.ts";
export { aPoll, beforePolls, optionId } from "./a-poll.ts";
export { aRecord, beer, day, noon, organiserToken, recordOf } from "./a-record.ts";
export { arbitraryChange, arbitraryState, arbitraryValue, meets } from "./arbitrary-change.ts";
export type { Wish } from "./arbitrary-command.ts";
export { arbitraryWish, commandOf } from "./arbitrary-command.ts";
export { arbitraryMeetup } from "./arbitrary-meetup.ts";
export { countingReads } from "./counting-reads.ts";
export { deepFreeze } from "./deep-freeze.ts";
export { commentId, participantId, slotId, tokenOf, venueId } from "./ids.ts";
export { invariants } from "./invariants.ts";
export { plainApply } from "./plain-apply.ts";
export type { Played, Setting } from "./play.ts";
export { accept, circumstances, guest, organiser, person, play, refusal } from "./play.ts";
export { changeFaults, emptyMaps } from "./well-formed.ts";
