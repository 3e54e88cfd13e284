import type { ParticipantId } from "../model/meetup.ts";
import type { CreationReceipt } from "../ports/meetup-records.ts";

/** What a creation's receipt keeps: ids and sealed tokens, and nobody's text (MS17). */
export interface CreationReceiptContent {
  organiserToken: string | null;
  /** The organiser's own participant, when there was one. */
  participantId?: ParticipantId;
  participantToken?: string | null;
}

/** The form of receipts before 2026-12, with the whole meetup. */
interface LegacyCreationReceiptContent {
  meetup?: { participants?: object };
  organiserToken?: string | null;
  participantToken?: string | null;
  participantId?: ParticipantId;
}

/** Reads a receipt of either form; null when its content was removed with the meetup. */
export function parseCreationReceipt(result: string): CreationReceiptContent | null {
  const kept: LegacyCreationReceiptContent | null = JSON.parse(result);
  if (kept === null || typeof kept !== "object") return null;
  const { meetup, organiserToken = null, participantToken } = kept;
  const participantId = kept.participantId ?? Object.keys(meetup?.participants ?? {})[0];
  return {
    organiserToken,
    ...(participantId !== undefined && { participantId, participantToken: participantToken ?? null }),
  };
}

/** The same receipt without texts. */
export function creationReceiptWithoutTexts(receipt: CreationReceipt): CreationReceipt {
  return { ...receipt, result: JSON.stringify(parseCreationReceipt(receipt.result)) };
}

/** The receipt of a deleted meetup: the key is used, the content is gone. */
export function creationReceiptOfDeleted(receipt: CreationReceipt): CreationReceipt {
  return { ...receipt, result: "null" };
}
