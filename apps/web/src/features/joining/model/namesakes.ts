import type { Meetup, Participant } from "@pintpoint/core";

const plain = (name: string): string => name.trim().normalize("NFC").toLocaleLowerCase();

/** Those who already take part under this name. Names need not be unique: it is only asked. */
export function namesakes(meetup: Meetup, name: string): Participant[] {
  return Object.values(meetup.participants).filter((person) => plain(person.name) === plain(name));
}
