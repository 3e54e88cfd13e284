import { describe, expect, it } from "vitest";
import { encodeEvent } from "./encoded-event.ts";

/** Reads one unmasked text frame as RFC 6455 says. */
function read(bytes: Buffer): { text: string; rest: number } {
  expect(bytes[0]).toBe(0x81);
  const short = bytes[1] ?? 0;
  const [start, length] =
    short < 126 ? [2, short] : short === 126 ? [4, bytes.readUInt16BE(2)] : [10, Number(bytes.readBigUInt64BE(2))];
  return { text: bytes.subarray(start, start + length).toString(), rest: bytes.length - start - length };
}

describe("a ready frame", () => {
  it.each([0, 1, 100, 105, 106, 107, 65_515, 65_516, 65_517, 70_000])(
    "[RT5] says how long it is, with %i letters in it",
    (letters) => {
      const { packet, bytes, options } = encodeEvent("meetup:patch", JSON.stringify("x".repeat(letters)));
      const [frame] = options.wsPreEncodedFrame;
      expect(read(frame)).toEqual({ text: `42["meetup:patch","${"x".repeat(letters)}"]`, rest: 0 });
      expect(`4${packet}`).toBe(read(frame).text);
      expect(bytes).toBe(frame.length);
    },
  );

  it("[RT5] counts bytes, not letters", () => {
    const [frame] = encodeEvent("presence", '{"name":"Жанна 🍺"}').options.wsPreEncodedFrame;
    expect(read(frame)).toEqual({ text: '42["presence",{"name":"Жанна 🍺"}]', rest: 0 });
  });
});
