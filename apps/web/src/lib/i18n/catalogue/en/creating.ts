import { pluralEn } from "../../plural.ts";
import { opening } from "./opening.ts";

const times = (count: number) => pluralEn(count, `${count} time`, `${count} times`);
const places = (count: number) => pluralEn(count, `${count} place`, `${count} places`);

export const creating = {
  pageTitle: "New meetup",
  ...opening,
  startOver: "Start over",
  startedOver: "Clean slate.",
  what: {
    activity: "What are we up to?",
    suggestions: "Suggestions",
    editTitle: "Edit the title",
  },
  when: {
    length: "How long",
    hours: (hours: string) => `${hours} h`,
    zone: (zone: string) => `Times in ${zone}`,
    changeZone: "Change time zone",
  },
  grid: {
    label: "Times of the week",
    hint: "Click to add a time, drag to stretch. Keyboard: arrows and Enter; Shift + arrows stretch, Alt + arrows move, Delete removes.",
    earlierWeek: "Previous week",
    laterWeek: "Next week",
    allDay: "All day",
    past: "in the past",
    free: "free",
    chosen: (slot: string) => `added: ${slot}`,
  },
  strip: {
    days: "Days",
    times: (day: string) => `Times on ${day}`,
    dayLabel: (day: string, count: number) => (count === 0 ? day : `${day}, ${times(count)}`),
    ownTime: "Another time",
    addOwnTime: "Add",
    moreDays: "More days",
    repeat: "Copy to other days",
    repeatHint: "Tap a day to add the same times.",
    allDay: "All day",
  },
  times: {
    heading: "Your times",
    none: "Nothing yet. Or leave it to your friends.",
    open: (slot: string) => `Change ${slot}`,
    remove: (slot: string) => `Remove ${slot}`,
    placed: (slot: string) => `Added: ${slot}`,
    changed: (slot: string) => `Now ${slot}`,
    removed: (slot: string) => `Removed: ${slot}`,
    refusals: {
      past: "That’s in the past. Pick a later time.",
      double: "You already have that one.",
      limit: "60 times is the limit.",
    },
  },
  where: {
    name: "Place",
    namePlaceholder: "The George, my kitchen, …",
    more: "Address, link, note, capacity",
    remove: (name: string) => (name === "" ? "Remove this place" : `Remove ${name}`),
    limit: "30 places is the limit.",
  },
  who: {
    name: "Your name",
    nameHint: "So friends know it’s you, and you can vote right away.",
  },
  bar: {
    offline: "You’re offline. Your draft is safe; try again when you’re back.",
    summary: (slots: number, venues: number) => {
      if (slots === 0 && venues === 0) return "No times yet";
      return [slots > 0 ? times(slots) : "", venues > 0 ? places(venues) : ""].filter(Boolean).join(" · ");
    },
    create: "Get the link",
    creating: "Pouring…",
  },
};
