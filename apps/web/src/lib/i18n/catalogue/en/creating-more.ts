/** What is said in the sheets of the page that creates a meetup, and what is seldom said on it. */
export const creatingMore = {
  zones: {
    title: "Time zone",
    lead: "Everyone sees their own local time and can switch.",
  },
  slot: {
    title: "Change this time",
    day: "Day",
    from: "From",
    until: "Until",
    wholeDay: "All day",
    nextDay: (day: string) => `Ends on ${day}.`,
    sameTime: "Copy to other days",
    invalid: "Pick a day and a time.",
  },
  movedOn: (meant: string, slot: string) => `${meant}: clocks go forward that night, so this becomes ${slot}.`,
  unsaidZone: "Your device doesn’t tell its time zone. Until you choose one, times are in UTC.",
  chooseZone: "Choose a time zone",
};
