import { expect, it } from "vitest";
import { ShardMessageParser } from "./shard-messages.ts";

const message = (text: string): string =>
  `*3\r\n$8\r\nsmessage\r\n$2\r\nch\r\n$${Buffer.byteLength(text)}\r\n${text}\r\n`;
const stream = Buffer.from(
  `+OK\r\n${message("one")}*2\r\n$4\r\npong\r\n$0\r\n\r\n${message("zwölf\r\n")}${message("")}:1\r\n`,
);

it.each([1, 2, 3, 7, 1_000])("finds every message in pieces of %i bytes, and nothing else", (size) => {
  const found: string[] = [];
  const messages = new ShardMessageParser((text) => found.push(text));
  for (let at = 0; at < stream.length; at += size) messages.push(stream.subarray(at, at + size));
  expect(found).toEqual(["one", "zwölf\r\n", ""]);
});
