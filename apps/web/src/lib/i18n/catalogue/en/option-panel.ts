import { pluralEn } from "../../plural.ts";

export const optionPanel = {
  answers: { yes: "Yes", maybe: "Maybe", no: "No" },
  any: "Fine with any",
  person: (name: string, partySize: number) => (partySize > 1 ? `${name} +${partySize - 1}` : name),
  waits: "waiting list",
  toConfirm: "to confirm",
  places: (capacity: number) => pluralEn(capacity, "1 spot", `${capacity} spots`),
  capacity: (inside: number, capacity: number) => `${inside} of ${capacity} spots taken`,
  saySomething: "Say something",
};
