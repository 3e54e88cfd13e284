/** What is said in the sheets of the page that creates a meetup, and what is seldom said on it. */
export const creatingMore = {
  zones: {
    title: "Time zone of the meetup",
    lead: "Everybody else sees the times in their own zone, one tap away.",
  },
  slot: {
    title: "Change this time",
    day: "Day",
    from: "From",
    until: "Until",
    wholeDay: "The whole day",
    nextDay: (day: string) => `Ends on ${day}.`,
    sameTime: "Same time on other days",
    invalid: "Say a day and a time.",
  },
  movedOn: (meant: string, slot: string) => `${meant}: the clocks go forward then, so it becomes ${slot}.`,
  unsaidZone: "Your device does not say its time zone. Until you choose one, the times are in UTC.",
  chooseZone: "Choose the time zone",
};
