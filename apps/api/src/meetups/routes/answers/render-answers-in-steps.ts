import type { Meetup, Slot } from "@pintpoint/core/meetups";
import { effectiveVote, joiningOrder, sortedSlots, sortedVenues } from "@pintpoint/core/meetups";
import type { Steps } from "@pintpoint/core/shared";
import { StepCounter, wallTime } from "@pintpoint/core/shared";

export type AnswersLanguage = "en" | "ru";

interface Words {
  name: string;
  people: string;
  yes: string;
  maybe: string;
  no: string;
}

const words: Readonly<Record<AnswersLanguage, Words>> = {
  en: { name: "Name", people: "People", yes: "yes", maybe: "maybe", no: "no" },
  ru: { name: "Имя", people: "Человек", yes: "да", maybe: "может быть", no: "нет" },
};

/** By which a spreadsheet knows that the file is UTF-8. */
const byteOrderMark = "\ufeff";
/** Costs in answers looked at: one answer is found in three maps. */
const costOfAnswer = 3;

/**
 * The answers as they count now, as CSV (RFC 4180): a row a participant, in the order of joining; a column an option,
 * times first, as the page shows them; pending options are left out. Times are those of `timeZone`'s clocks. A view
 * without others' answers gives empty cells (RT12).
 */
export function* renderAnswersInSteps(
  meetup: Meetup,
  { timeZone, language }: { timeZone: string; language: AnswersLanguage },
  counter = new StepCounter(),
): Steps<string> {
  const text = words[language];
  const slots = sortedSlots(meetup).filter(({ pending }) => pending !== true);
  const venues = sortedVenues(meetup).filter(({ pending }) => pending !== true);
  const options = [...slots, ...venues].map(({ id }) => id);
  const titles = [...slots.map((slot) => slotTitle(slot, timeZone)), ...venues.map(({ name }) => name)];
  const rows = [rowOf([text.name, text.people, ...titles])];
  for (const { id, name, partySize } of joiningOrder(meetup)) {
    const answers = options.map((option) => {
      const vote = effectiveVote(meetup, id, option);
      return vote === undefined ? "" : text[vote];
    });
    rows.push(rowOf([name, String(partySize), ...answers]));
    if (counter.isPauseDue(costOfAnswer * options.length)) yield;
  }
  return byteOrderMark + rows.join("");
}

const rowOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/**
 * A spreadsheet takes a cell that begins with one of these signs for a formula, quotes or not, and a formula can send
 * what is in the sheet elsewhere. With an apostrophe before it, it is a text. Where lists are written with semicolons, as
 * in Russian or German, a spreadsheet ends the cell at a semicolon within the text, and at a tab some do everywhere.
 */
function cellOf(text: string): string {
  const harmless = text.replace(/(^|[;\t]\s*)(?=[=+\-@\t\r])/g, "$1'");
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** `2026-12-04 19:00-21:00`: a spreadsheet and a person read it in every language. */
function slotTitle(slot: Slot, timeZone: string): string {
  if ("date" in slot) return slot.date;
  const [start, end] = [slot.start, slot.end].map((instant) => wallTexts(instant, timeZone));
  const until = start?.day === end?.day ? end?.time : `${end?.day} ${end?.time}`;
  return `${start?.day} ${start?.time}-${until}`;
}

function wallTexts(instant: string, timeZone: string): { day: string; time: string } {
  const { year, month, day, hour, minute } = wallTime(instant, timeZone);
  const two = (figure: number) => String(figure).padStart(2, "0");
  return { day: `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}` };
}
