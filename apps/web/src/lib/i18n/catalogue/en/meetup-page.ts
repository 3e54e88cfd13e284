import { pluralEn } from "../../plural.ts";

export const meetupPage = {
  missing: {
    title: "There is no such meetup",
    text: "Perhaps the link lost a few letters on the way, or the meetup was deleted long ago. Ask for the link once more.",
  },
  gone: {
    title: "This meetup was deleted",
    text: "Somebody who may do so has deleted it for everybody. It cannot be brought back.",
  },
  more: (option: string) => `More about ${option}`,
  review: "Approve?",
  addSlot: "Add a time",
  addVenue: "Add a place",
  share: "Share",
  edit: "Change the meetup",
  ownClock: (zone: string) => `Times are on your clock, ${zone}.`,
  meetupClock: (zone: string) => `Times are on the meetup’s clock, ${zone}.`,
  inZone: (time: string, place: string) => `${time}, ${place}`,
  showMeetupClock: (zone: string) => `Show ${zone}`,
  showOwnClock: (zone: string) => `Show mine, ${zone}`,
  offline: "No connection. You see what was last known; your answers are kept and sent later.",
  notLive: "Not live: the page asks for news every few seconds.",
  unsaved: (count: number) => pluralEn(count, "One thing is not saved yet.", `${count} things are not saved yet.`),
  understood: "Understood",
  lostIdentity:
    "Your personal link no longer works here: you left, were removed, or made a new one. You go on as a guest.",
  closes: (when: string) => `Voting closes ${when}`,
  closed: "Voting is closed",
  blind: "Blind: answers are shown once you have answered",
  organiserEdits: "The organiser decides",
};
