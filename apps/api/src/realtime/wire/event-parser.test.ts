import type { Packet } from "socket.io-parser";
import { describe, expect, it } from "vitest";
import { eventParser, IncomingEvent, parseArgs } from "./event-parser.ts";

function decode(...texts: unknown[]): Packet[] {
  const packets: Packet[] = [];
  const decoder = new eventParser.Decoder();
  decoder.on("decoded", (packet) => packets.push(packet));
  for (const text of texts) decoder.add(text);
  return packets;
}

describe("the text parser", () => {
  it("hands an event on as one arrival, with its acknowledgement and its bytes", () => {
    const text = '27["votes:cast",{"name":"ж"},1]';
    const [packet] = decode(text);
    expect(packet?.data).toEqual(["votes:cast", new IncomingEvent([{ name: "ж" }, 1], 7, Buffer.byteLength(text))]);
    expect(decode('2["votes:cast"]')[0]?.data).toEqual(["votes:cast", new IncomingEvent([], null, 15)]);
  });

  it("parses a large event only when it is asked to", () => {
    const votes = { a: "x".repeat(5_000), __proto__: null };
    const text = `212["votes:cast",${JSON.stringify(votes)},null]`;
    const [packet] = decode(text);
    const [event, arrival] = packet?.data ?? [];
    expect(event).toBe("votes:cast");
    expect(arrival).toMatchObject({ ack: 12, bytes: text.length, args: expect.any(String) });
    expect(parseArgs(arrival)).toEqual([{ a: votes.a }, null]);
    const bare = decode(`2["x",${" ".repeat(5_000)}1]`)[0]?.data[1];
    expect([bare.ack, parseArgs(bare)]).toEqual([null, [1]]);
    expect(parseArgs(decode(`2["x"]${" ".repeat(5_000)}`)[0]?.data[1])).toEqual([]);
  });

  it.each(['2["x",{]', '2["x",1]]'])("[RT7] what is large and broken has no arguments: %s", (text) => {
    const arrival = decode(text.replace(",", `,${" ".repeat(5_000)}`))[0]?.data[1];
    expect(parseArgs(arrival)).toBeNull();
  });

  it.each(['0{"token":', '3["x",', '2["a\\u0062",', '2["x" ,', '2{"x":', '2/admin,["x",', '2["connect",', '21e3["x",'])(
    "[RT7] refuses what is large and begins with %s",
    (head) => {
      expect(() => decode(`${head}"${"x".repeat(5_000)}"]`)).toThrow();
      expect(decode('2["x"]')).toHaveLength(1);
    },
  );

  it("leaves what is no event alone", () => {
    expect(decode('0{"token":"x"}')[0]?.data).toEqual({ token: "x" });
    expect(decode("1")[0]?.type).toBe(1);
  });

  it.each(['51-["x",{"_placeholder":true,"num":0}]', '61-1[{"_placeholder":true,"num":0}]', Buffer.from("x")])(
    "[RT7] refuses what is binary",
    (text) => {
      expect(() => decode(text)).toThrow("binary");
      // What is refused leaves nothing behind for the next socket.
      expect(decode('2["x"]')).toHaveLength(1);
    },
  );

  it.each(["9", '2{"a":1}', '2["connect"]', "2[1,", "3[]x"])("[RT7] refuses %j", (text) => {
    expect(() => decode(text)).toThrow();
    expect(decode('2["x"]')).toHaveLength(1);
  });

  it("two sockets do not hear each other", () => {
    const heard: string[] = [];
    const [a, b] = [new eventParser.Decoder(), new eventParser.Decoder()];
    a.on("decoded", () => heard.push("a"));
    b.on("decoded", () => heard.push("b"));
    b.add('2["x"]');
    a.add('2["x"]');
    b.removeListener();
    b.add('2["x"]');
    expect(heard).toEqual(["b", "a"]);
  });
});
