import { randomBytes, randomInt } from "node:crypto";
import type { Ids } from "@pintpoint/core/shared";

const idAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const randomText = (bytes: number) => randomBytes(bytes).toString("base64url");

/** For secrets in links: chats cut `-` and `_` off the ends. One in sixteen is drawn again, which costs 0.1 bits. */
function randomForLink(bytes: number): string {
  for (;;) {
    const drawn = randomText(bytes);
    if (/^[0-9A-Za-z].*[0-9A-Za-z]$/.test(drawn)) return drawn;
  }
}

/** The largest range of `randomInt` is below 2^48. */
const lots = 2 ** 47;

export const nodeIds: Ids = {
  newCapabilityId: () => randomForLink(18),
  newEpoch: () => randomText(9),
  newId: (prefix) =>
    `${prefix}_${Array.from({ length: 12 }, () => idAlphabet.charAt(randomInt(idAlphabet.length))).join("")}`,
  newToken: () => randomForLink(24),
  newLot: () => randomInt(lots) / lots,
};
