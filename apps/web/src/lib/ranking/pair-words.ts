import {
  bidiIsolate,
  decidingRule,
  type Meetup,
  type Pair,
  type ParticipantId,
  type RankedPair,
} from "@pintpoint/core";
import type { Formats } from "../datetime/formats.ts";
import { slotLabels } from "../datetime/slot-labels.ts";
import type { Messages } from "../i18n/messages.ts";

type Words = Messages["pairs"];

/** More names than this are a number in a sentence. */
const NAMES_IN_SENTENCE = 3;

/** What a sentence about pairs is made of. */
export interface PairWording {
  meetup: Meetup;
  formats: Formats;
  zone: string;
  text: Words;
}

/** Everybody who takes part, by the size of their parties. */
export const headsOf = (meetup: Meetup): number =>
  Object.values(meetup.participants).reduce((sum, { partySize }) => sum + partySize, 0);

/** "Fri 19:00"; empty without a slot. */
export function shortSlot({ meetup, formats, zone }: Omit<PairWording, "text">, id: string | undefined): string {
  return (id !== undefined && slotLabels(meetup, formats, zone).get(id)?.text) || "";
}

export function venueName(meetup: Meetup, id: string | undefined): string {
  const name = id === undefined ? undefined : meetup.venues[id]?.name;
  return name === undefined ? "" : bidiIsolate(name);
}

/** "Fri 19:00 · The Crooked Tap" */
export function shortPair(
  wording: Omit<PairWording, "text">,
  { slotId, venueId }: Pick<Pair, "slotId" | "venueId">,
): string {
  return [shortSlot(wording, slotId), venueName(wording.meetup, venueId)].filter(Boolean).join(" · ");
}

/** "Jörg and Max"; of many only how many they are. */
function namesOf({ meetup, formats }: PairWording, ids: readonly ParticipantId[]): string {
  if (ids.length > NAMES_IN_SENTENCE) return formats.number(ids.length);
  return formats.list(ids.map((id) => bidiIsolate(meetup.participants[id]?.name ?? "")));
}

/** Who is not coming to a pair: "Jörg can’t, Diego hasn’t said a word."; empty when all are. */
export function restSentence(wording: PairWording, pair: Pair): string {
  const { reason } = wording.text;
  const names = (ids: readonly ParticipantId[]) => namesOf(wording, ids);
  const clauses = [
    ...(pair.noSeat === undefined ? [] : [reason.noSeat(pair.noSeat)]),
    ...(pair.out.length > 0 ? [reason.cannot(names(pair.out))] : []),
    ...(pair.maybe.length > 0 ? [reason.might(names(pair.maybe))] : []),
    ...(pair.unsaid.length === 1 ? [reason.silentOne(names(pair.unsaid))] : []),
    ...(pair.unsaid.length > 1 ? [reason.silent(names(pair.unsaid))] : []),
  ];
  return clauses.length > 0 ? reason.rest(clauses) : "";
}

/** The whole of it: "6 can do both. Jörg can’t, Diego hasn’t said a word." */
export function reasonSentence(wording: PairWording, pair: Pair): string {
  const { reason } = wording.text;
  const { coming, open } = pair.people;
  return [head(), restSentence(wording, pair)].filter(Boolean).join(" ");

  function head(): string {
    if (coming === 0) return open > 0 ? reason.soFar(open) : reason.nobody;
    if (coming > 1 && coming === headsOf(wording.meetup)) return reason.all(coming);
    return pair.slotId !== undefined && pair.venueId !== undefined ? reason.both(coming) : reason.make(coming);
  }
}

/** Why a pair is below the leader, with the numbers in which they differ; empty for the leader and those that tie with it. */
export function whyBelow(
  wording: PairWording,
  leader: RankedPair,
  pair: RankedPair,
  missing: readonly ParticipantId[],
): string {
  const { text } = wording;
  if (pair.score.isOver) return leader.score.isOver ? "" : text.over;
  const [best, own] = [leader.score, pair.score];
  switch (decidingRule(best, own)) {
    case "mustCome":
      return text.mustBeThere(namesOf(wording, missing));
    case "yes":
      // Those who could come are as many, but not all of them get a seat.
      return own.coming >= best.seated
        ? text.noSeat(own.coming - own.seated)
        : text.fewer.yes(best.seated - own.seated);
    case "fits":
      return text.noSeat(own.coming - own.seated);
    case "open":
      return text.fewer.open(best.open - own.open);
    case "maybe":
      return text.fewer.maybe(best.maybe - own.maybe);
    case "out":
      return text.fewer.out(own.out - best.out);
    case undefined:
      return "";
  }
}
