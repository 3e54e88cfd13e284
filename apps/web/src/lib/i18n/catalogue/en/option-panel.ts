import { pluralEn } from "../../plural.ts";

export const optionPanel = {
  answers: { yes: "Yes", maybe: "Maybe", no: "No" },
  any: "Fine with any",
  person: (name: string, partySize: number) => (partySize > 1 ? `${name} +${partySize - 1}` : name),
  waits: "waiting list",
  toConfirm: "to confirm",
  places: (capacity: number) => pluralEn(capacity, "1 spot", `${capacity} spots`),
  capacity: (inside: number, capacity: number) => `${inside} of ${capacity} spots taken`,
  photo: "Photo",
  facts: {
    stepFree: "Step-free",
    toilet: "Accessible toilet",
    quiet: "Quiet",
    hearingLoop: "Hearing loop",
    assistanceDog: "Assistance dogs",
  },
  factValues: { yes: "yes", partially: "partly", no: "no" },
  fact: (name: string, value: string) => `${name}: ${value}`,
  saySomething: "Say something",
};
