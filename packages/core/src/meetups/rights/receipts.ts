import type { Change, Json } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { isMap } from "../../change/path.ts";
import { ownValue } from "../../shared/own-value.ts";
import type { CommandKind } from "../commands/commands.ts";
import type { Version } from "../model/meetup.ts";
import type { Identity } from "./identity.ts";
import type { Receipt, ReceiptContent, ReceiptOwner, Vault } from "./vault.ts";
import { sharedOwner } from "./vault.ts";

/**
 * Receipts kept per owner. A participant's device sends one command at a time, so 3 are enough; everybody else shares
 * one list (MS7).
 */
const receiptsKept = { participant: 3, others: 500 };
/** How long a receipt counts, of a creation too (MS7). */
export const receiptLifetimeMs = 24 * 60 * 60 * 1000;

/**
 * The owner under which a command's receipt is kept. Leaving deletes a participant's own receipts, and a new link makes
 * the old token invalid: a retry of either comes with an unknown token, so both receipts are kept under the shared
 * owner.
 */
export function receiptOwner(identity: Identity | null, command: CommandKind): ReceiptOwner {
  if (identity?.kind !== "participant" || command === "leave" || command === "relink") return sharedOwner;
  return identity.id;
}

/**
 * Finds the receipt of a command that is sent again. With an unknown token (`identity` null) all owners are searched,
 * because the token may be that of a participant who has a new link by now. That is safe: `id` is a hash of token and
 * key, so only the first sender can name it. `now` in milliseconds since 1970. Receipts older than 24 h do not count,
 * pruned or not.
 */
export function findReceipt(vault: Vault, identity: Identity | null, id: string, now: number): Receipt | undefined {
  const owners = identity?.kind === "participant" ? [identity.id, sharedOwner] : [sharedOwner];
  for (const owner of identity === null ? Object.keys(vault.receipts) : owners) {
    const receipt = ownValue(ownValue(vault.receipts, owner), id);
    if (receipt !== undefined && isValid(receipt, now)) return receipt;
  }
  return undefined;
}

/**
 * Whether a receipt that was made after version `since` may have been pruned by `until`: as many of its owner's as are
 * kept were made between the two.
 */
export function mayBePruned(vault: Vault, owner: ReceiptOwner, since: Version, until: Version): boolean {
  const between = Object.values(ownValue(vault.receipts, owner) ?? {}).filter(
    ({ version }) => version > since && version <= until,
  );
  return between.length >= (owner === sharedOwner ? receiptsKept.others : receiptsKept.participant);
}

/**
 * The change of the vault that adds a receipt and prunes the others of the same owner: a participant keeps 3, the
 * shared owner 500, each for 24 h. `id` is a hash without dots; `now` in milliseconds since 1970.
 */
export function addReceipt(vault: Vault, owner: ReceiptOwner, id: string, receipt: Receipt, now: number): Change {
  const earlier = Object.entries(ownValue(vault.receipts, owner) ?? {}).filter(([key]) => key !== id);
  const earlierKept = (owner === sharedOwner ? receiptsKept.others : receiptsKept.participant) - 1;
  const remaining = earlier
    .filter(([, old]) => isValid(old, now))
    .sort(([, a], [, b]) => b.version - a.version)
    .slice(0, earlierKept);
  const remainingKeys = new Set(remaining.map(([key]) => key));
  return {
    set: { [`receipts.${owner}.${id}`]: copyJson(receipt) },
    unset: earlier.filter(([key]) => !remainingKeys.has(key)).map(([key]) => `receipts.${owner}.${key}`),
  };
}

/**
 * The receipt content of an answer. Receipts written before 2026-12 hold the whole answer (a participant with a token,
 * an option, a comment); only its id and token are taken from it.
 */
export function receiptContentOf(result: Json): ReceiptContent {
  if (!isMap(result)) return {};
  const { participant, token } = result;
  const { id } = isMap(participant) ? participant : result;
  return { ...(typeof id === "string" && { id }), ...(typeof token === "string" && { token }) };
}

/** The content as the receipt stores it; null when it is empty. */
export function receiptContentJson(kept: ReceiptContent): Json {
  return Object.keys(kept).length === 0 ? null : copyJson(kept);
}

/** The change that removes the receipts that are expired at `now` (milliseconds since 1970). */
export function removeExpiredReceipts(vault: Vault, now: number): Change {
  const expired = Object.entries(vault.receipts).flatMap(([owner, own]) =>
    Object.entries(own).flatMap(([id, receipt]) => (isValid(receipt, now) ? [] : [`receipts.${owner}.${id}`])),
  );
  return { set: {}, unset: expired };
}

/** The receipt without texts. Receipts written since 2026-12 come back unchanged. */
export function receiptWithoutTexts(receipt: Receipt): Receipt {
  return { ...receipt, result: receiptContentJson(receiptContentOf(receipt.result)) };
}

/**
 * Whether a receipt made at `at` is younger than 24 h at `now`. Both in milliseconds since 1970; also for receipts of
 * creations.
 */
export function isReceiptValid(at: number, now: number): boolean {
  return at + receiptLifetimeMs > now;
}

function isValid(receipt: Receipt, now: number): boolean {
  return isReceiptValid(Date.parse(receipt.at), now);
}
