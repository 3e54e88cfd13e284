/** Reopening the vote: asked, done, and said to everyone. */
export const reopening = {
  title: "Reopen the vote?",
  lead: "Everyone sees the ballot again, with all answers as they were.",
  reason: "Why?",
  reasonHint: "Everyone reads it.",
  done: "The vote is open again.",
  decidedMeanwhile: "Someone has decided again already. That stays.",
  organiser: "the organiser",
  someone: "someone",
  line: (who: string) => `Change of plans: ${who} reopened the vote.`,
  lineWithReason: (who: string, reason: string) => `Change of plans: ${who} reopened the vote: ${reason}`,
};
