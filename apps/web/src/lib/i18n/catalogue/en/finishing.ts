export const finishing = {
  yourAnswers: "Your answers",
  answered: (answered: number, open: number) => `${answered} of ${open} answered`,
  tapToVote: "Tap an answer to vote.",
  joiningClosed: "Joining is closed. You can still watch.",
  noneWorks: "None of these work",
  finish: "Done",
  finished: "All done",
  finishedAny: { slots: "Done, any time is fine", venues: "Done, any place is fine" },
  newSince: (count: number) => `${count} new since you voted`,
  finishMeans: {
    slots: "“Done” means any of these times is fine for you.",
    venues: "“Done” means any of these places is fine for you.",
  },
  you: (name: string) => `You: ${name}`,
  leads: (what: string) => `Leads: ${what}`,
  thanks: (name: string) => `Thanks, ${name}!`,
  thanksText: "Your answers are in. You can change them until it’s decided.",
};
