import type { OptionId, Pair, Participant } from "@pintpoint/core";

/** Which sheet lies on the page. */
export type SheetState =
  | { kind: "share"; fresh: boolean }
  | { kind: "ownLink" }
  | { kind: "decide"; pair: Pick<Pair, "slotId" | "venueId"> }
  | { kind: "propose"; what: "slot" | "venue" }
  | { kind: "noneWorks" }
  | { kind: "option"; id: OptionId }
  | { kind: "me" }
  | { kind: "addPerson" }
  | { kind: "person"; person: Participant }
  | { kind: "organiser" }
  | { kind: "meetup" };
