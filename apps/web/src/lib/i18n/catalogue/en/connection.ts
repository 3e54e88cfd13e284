import { pluralEn } from "../../plural.ts";

export const connection = {
  offline: "Offline. This is the latest we have; your answers will be sent later.",
  notLive: "Live is blocked here. Refreshing every few seconds.",
  unsaved: (count: number) => pluralEn(count, "1 thing not sent yet.", `${count} things not sent yet.`),
  sentAgain: "That was a lot at once. It’ll go by itself in a moment.",
  sentLater: "Nothing’s lost. It’ll go by itself as soon as the server answers.",
  lostIdentity:
    "Your personal link stopped working here: you left, were removed, or made a new one. You’re a guest now.",
};
