import { pluralEn } from "../../plural.ts";

const days = (count: number) => pluralEn(count, "1 day", `${count} days`);
const hours = (count: number) => pluralEn(count, "1 hour", `${count} hours`);
const minutes = (count: number) => pluralEn(count, "1 minute", `${count} minutes`);

/** The decision as a poster. */
export const poster = {
  again: "Same again?",
  wasOn: "Was on",
  days: (count: number) => pluralEn(count, "day", "days"),
  hours: (count: number) => pluralEn(count, "hour", "hours"),
  minutes: (count: number) => pluralEn(count, "minute", "minutes"),
  startsIn: (left: { days: number; hours: number; minutes: number }) => {
    const parts = [
      ...(left.days > 0 ? [days(left.days)] : []),
      ...(left.hours > 0 ? [hours(left.hours)] : []),
      ...(left.days === 0 && left.minutes > 0 ? [minutes(left.minutes)] : []),
    ];
    return `In ${parts.join(", ")}.`;
  },
  inDays: (count: number) => (count === 1 ? "Tomorrow!" : `In ${days(count)}.`),
  now: "It’s happening right now.",
  today: "It’s today!",
  timeOpen: "The time’s still open.",
  placeOpen: "The place is still open.",
  map: "map",
  unsaid: (name: string) => `You haven’t said yet, ${name}.`,
  savePicture: "Save as picture",
  googleCalendar: "Google Calendar",
  pictureSaved: "Saved. It’s in your downloads.",
  pictureFailed: "Couldn’t draw the picture here. A screenshot will do.",
  pictureName: "meetup",
  more: (count: number) => `and ${count} more`,
  showAll: (count: number) => `Show all ${count}`,
  howVoted: "How the vote went",
  drawn: (count: number) => `The bottle chose: 1 of ${count}`,
};
