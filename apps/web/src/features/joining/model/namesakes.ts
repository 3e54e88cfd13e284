import type { Meetup, Participant } from "@pintpoint/core";

/** Capitals of other alphabets that look like the Latin one at the same place in the second line: Cyrillic, then Greek. */
const alike = "АВЕКМНОРСТУХІЅЈԚԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const latin = "ABEKMHOPCTYXISJQW" + "ABEZHIKMNOPTYX";

/** A name as it is seen from afar: without marks, spaces and what is invisible, in capitals, look-alikes as one. */
function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/gu, "")
    .toUpperCase()
    .replaceAll(/[\u0370-\u052f]/g, (letter) => latin[alike.indexOf(letter)] ?? letter);
}

/**
 * Those who already take part under this name, or under one that looks like it. Names need not be unique: it is only
 * asked.
 */
export function namesakes(meetup: Meetup, name: string): Participant[] {
  const wanted = folded(name);
  return Object.values(meetup.participants).filter((person) => folded(person.name) === wanted);
}
