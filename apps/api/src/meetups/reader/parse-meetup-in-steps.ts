import type { Meetup } from "@pintpoint/core/meetups";
import type { Steps } from "@pintpoint/core/shared";
import { stateIn } from "./envelope.ts";

/** In bytes; a piece of this size takes a millisecond or two. */
const defaultPieceBytes = 128 * 1024;

/**
 * Parses a rendered meetup with pauses: the JSON of the largest one takes 20 ms at once. It is cut between two entries
 * of the state's maps, each piece is parsed, and the pieces of a map are merged.
 */
export function* parseMeetupInSteps(envelope: Uint8Array, pieceBytes = defaultPieceBytes): Steps<Meetup> {
  const state = stateIn(envelope);
  const meetup: Meetup = JSON.parse("{}");
  let prefix = "";
  let from = 0;
  for (const { at, map } of findCuts(state, pieceBytes)) {
    mergePiece(meetup, JSON.parse(`${prefix}${decodeText(state, from, at)}}}`));
    prefix = `{${map}:{`;
    from = at + 1;
    yield;
  }
  mergePiece(meetup, JSON.parse(prefix + decodeText(state, from, state.length)));
  return meetup;
}

function mergePiece(meetup: Meetup, piece: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(piece)) {
    const known: unknown = Reflect.get(meetup, key);
    if (isObject(known) && isObject(value)) Object.assign(known, value);
    else Reflect.set(meetup, key, value);
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const decodeText = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder().decode(bytes.subarray(from, to));

/** A comma between two entries of a map, and the map's name as JSON. */
interface Cut {
  at: number;
  map: string;
}

const [quote, backslash, comma, brace, closingBrace, bracket, closingBracket] = Buffer.from('"\\,{}[]');

/** Places to cut an object of maps, at least `apart` bytes from one another. Commas and quotes in strings do not count. */
function* findCuts(bytes: Uint8Array, minBytes: number): Generator<Cut, void, undefined> {
  let depth = 0;
  let isMap = false;
  let key = { from: 0, to: 0 };
  let next = minBytes;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      const end = endOfString(bytes, at);
      if (depth === 1) key = { from: at, to: end + 1 };
      at = end;
    } else if (byte === brace || byte === bracket) {
      depth++;
      if (depth === 2) isMap = byte === brace;
    } else if (byte === closingBrace || byte === closingBracket) {
      depth--;
    } else if (byte === comma && depth === 2 && isMap && at >= next) {
      yield { at, map: decodeText(bytes, key.from, key.to) };
      next = at + minBytes;
    }
  }
}

/** Where the string that begins at `from` has its closing quote. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}
