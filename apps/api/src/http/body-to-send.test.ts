import { expect, it } from "vitest";
import { bodyToSend } from "./body-to-send.ts";

const bytesOf = (text: string) => Buffer.from(`before${text}after`).subarray(6, 6 + Buffer.byteLength(text));

it("is the same bytes the first time, and their text from then on", () => {
  const bytes = bytesOf('{"title":"Жанна 🍺"}');
  expect(bodyToSend(bytes)).toBe(bytes);
  for (let time = 0; time < 3; time++) expect(bodyToSend(bytes)).toBe('{"title":"Жанна 🍺"}');
});

it("is the bytes always where they are many, or others each time", () => {
  const large = bytesOf("x".repeat(16 * 1024 + 1));
  for (let time = 0; time < 3; time++) expect(bodyToSend(large)).toBe(large);
  for (let time = 0; time < 3; time++) {
    const other = bytesOf("{}");
    expect(bodyToSend(other)).toBe(other);
  }
});
