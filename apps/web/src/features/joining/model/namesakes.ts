import type { Meetup, Participant } from "@pintpoint/core";

/**
 * Capitals, and what they are taken for: Cyrillic and Greek ones that look Latin, Latin ones with a stroke that many leave
 * out, and letters of Arabic that keyboards of other countries have in another form.
 */
const lookAlikes = "АВЕКМНОРСТУХІЅЈԚԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ŁØĐÐĦŦƵ" + "یىک";
const canonical = "ABEKMHOPCTYXISJQW" + "ABEZHIKMNOPTYX" + "LODDHTZ" + "ييك";

/** A name as it is seen from afar: without marks, spaces and what is invisible, in capitals, look-alikes as one. */
function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/gu, "")
    .toUpperCase()
    .replaceAll(/[\u00d0-\u06cc]/g, (letter) => canonical[lookAlikes.indexOf(letter)] ?? letter);
}

/**
 * Those who already take part under this name, or under one that looks like it. Names need not be unique: it is only
 * asked.
 */
export function namesakes(meetup: Meetup, name: string): Participant[] {
  const wanted = folded(name);
  return Object.values(meetup.participants).filter((person) => folded(person.name) === wanted);
}
