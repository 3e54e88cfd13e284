export const finishing = {
  yourAnswers: "Your answers",
  answered: (answered: number, open: number) => `${answered} of ${open} answered`,
  tapToVote: "Tap an answer to take part.",
  joiningClosed: "Joining is closed: you can look on.",
  noneWorks: "None of these work",
  finish: "Done",
  finished: "Done answering",
  finishedAny: { slots: "Done, any time is fine", venues: "Done, any place is fine" },
  newSince: (count: number) => `${count} new since you were done`,
  finishMeans: {
    slots: "“Done” means that any of these times is fine for you.",
    venues: "“Done” means that any of these places is fine for you.",
  },
};
