import { pluralEn } from "../../plural.ts";

export const connection = {
  offline: "No connection. You see what was last known; your answers are kept and sent later.",
  notLive: "Not live: the page asks for news every few seconds.",
  unsaved: (count: number) => pluralEn(count, "One thing is not saved yet.", `${count} things are not saved yet.`),
  sentAgain: "Too much came at once. It is sent again by itself in a moment.",
  sentLater: "Nothing is lost: it goes by itself as soon as the server answers.",
  lostIdentity:
    "Your personal link no longer works here: you left, were removed, or made a new one. You go on as a guest.",
};
