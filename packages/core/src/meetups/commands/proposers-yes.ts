import type { Change } from "../../change/change.ts";
import type { Slot, Venue } from "../model/meetup.ts";
import { isVotingOpen } from "../model/voting-open.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { CommandContext } from "./outcome.ts";
import { endBlindness, setAnswer } from "./votes.ts";

/** A proposal may carry its proposer's yes (MS24). */
export type ProposersVote = "yes";

/**
 * Adds the proposer's yes to the change that adds their option, or finds it. It counts only where a vote of theirs would:
 * not a guest's, not where voting is over, and not on what waits for approval. Then the proposal goes without it.
 *
 * @param option as it is after the change
 */
export function addProposersYes(
  record: MeetupRecord,
  option: Slot | Venue,
  { identity, now }: Pick<CommandContext, "identity" | "now">,
  changes: { meetup: Change; vault: Change },
): void {
  if (identity.kind !== "participant" || option.pending === true) return;
  if (!isVotingOpen(record.meetup, option.id, now)) return;
  endBlindness(record.meetup, identity.id, changes.meetup);
  const hasCapacity = "capacity" in option && option.capacity !== undefined;
  setAnswer(record, identity.id, { optionId: option.id, vote: "yes", hasCapacity }, changes);
}
