import type { Change, Json } from "../change/change.ts";
import { copyJson } from "../change/json.ts";
import { isMap } from "../change/path.ts";
import type { Command } from "../commands/command.ts";
import { ownValue } from "../meetup/lookup.ts";
import type { Version } from "../meetup/meetup.ts";
import type { Identity } from "./identity.ts";
import type { Receipt, ReceiptContent, ReceiptOwner, Vault } from "./vault.ts";
import { sharedOwner } from "./vault.ts";

/** A participant's device has one command in flight; all others share what is kept (MS7). */
const receiptsKept = { participant: 3, others: 500 };
const receiptLifetimeMs = 24 * 60 * 60 * 1000;

/**
 * Under whom the receipt of a command is kept. A leaving participant takes their receipts along and a re-linked one's
 * token dies: the retry of either comes with a token that is nobody's, and looks among the others'.
 */
export function receiptOwner(identity: Identity | null, command: Command["kind"]): ReceiptOwner {
  if (identity?.kind !== "participant" || command === "leave" || command === "relink") return sharedOwner;
  return identity.id;
}

/**
 * The first result of a mutation that is sent again; `identity` is null when the token is nobody's (any longer): then
 * it may be a participant's who got a new link since, so everybody's receipts are looked through. An id is a hash of the
 * token, too: whoever names one has held it. `now` is in milliseconds since 1970. A receipt is forgotten after 24 h even where it has not been pruned yet.
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
 * The vault's change that keeps a receipt and prunes its owner's: the last 3 of a participant, the last 500 of all
 * others, 24 h. `id` is a hash without dots; `now` is in milliseconds since 1970.
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
 * What a receipt keeps of its answer. Receipts used to keep the answer itself: a person with a token, an option, a comment.
 * Of those, too, only the id and the token are told.
 */
export function receiptContentOf(result: Json): ReceiptContent {
  if (!isMap(result)) return {};
  const { participant, token } = result;
  const { id } = isMap(participant) ? participant : result;
  return { ...(typeof id === "string" && { id }), ...(typeof token === "string" && { token }) };
}

/** As it stands in a receipt. */
export function receiptContentJson(kept: ReceiptContent): Json {
  return Object.keys(kept).length === 0 ? null : copyJson(kept);
}

/** Takes the receipts away that are dead at `now`, in milliseconds since 1970. */
export function removeExpiredReceipts(vault: Vault, now: number): Change {
  const expired = Object.entries(vault.receipts).flatMap(([owner, own]) =>
    Object.entries(own).flatMap(([id, receipt]) => (isValid(receipt, now) ? [] : [`receipts.${owner}.${id}`])),
  );
  return { set: {}, unset: expired };
}

/** The receipt without texts; a new one, or one that was rewritten before, as it is. */
export function receiptWithoutTexts(receipt: Receipt): Receipt {
  return { ...receipt, result: receiptContentJson(receiptContentOf(receipt.result)) };
}

/** Whether a receipt, of a creation or of anything else, made at `at` still counts. Both in milliseconds since 1970. */
export function isReceiptValid(at: number, now: number): boolean {
  return at + receiptLifetimeMs > now;
}

function isValid(receipt: Receipt, now: number): boolean {
  return isReceiptValid(Date.parse(receipt.at), now);
}
