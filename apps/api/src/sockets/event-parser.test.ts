import fc from "fast-check";
import { Encoder, type Packet, PacketType } from "socket.io-parser";
import { describe, expect, it, vi } from "vitest";
import { eventParser, IncomingEvent, parseArgs, ReadyJson } from "./event-parser.ts";

function decode(...texts: unknown[]): Packet[] {
  const packets: Packet[] = [];
  const decoder = new eventParser.Decoder();
  decoder.on("decoded", (packet) => packets.push(packet));
  for (const text of texts) decoder.add(text);
  return packets;
}

describe("the decoder", () => {
  it("passes an event on as one object, with its bytes", () => {
    const text = '27["votes:cast",{"name":"ж"},1]';
    const [packet] = decode(text);
    expect(packet?.data).toEqual(["votes:cast", new IncomingEvent([{ name: "ж" }, 1], Buffer.byteLength(text))]);
    expect(packet?.id).toBe(7);
    expect(decode('2["votes:cast"]')[0]?.data).toEqual(["votes:cast", new IncomingEvent([], 15)]);
  });

  it("parses a large event only when it is asked to", () => {
    const votes = { a: "x".repeat(5_000), __proto__: null };
    const text = `212["votes:cast",${JSON.stringify(votes)},null]`;
    const [packet] = decode(text);
    const [event, arrival] = packet?.data ?? [];
    expect(event).toBe("votes:cast");
    expect(arrival).toMatchObject({ bytes: text.length, args: expect.any(String) });
    expect(packet?.id).toBe(12);
    expect(parseArgs(arrival)).toEqual([{ a: votes.a }, null]);
    const [bare] = decode(`2["x",${" ".repeat(5_000)}1]`);
    expect([bare?.id, parseArgs(bare?.data[1])]).toEqual([undefined, [1]]);
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

describe("the encoder", () => {
  const acknowledgement = (argument: unknown, id = 1): Packet => ({
    type: PacketType.ACK,
    nsp: "/",
    id,
    data: [argument],
  });

  it("[RT2] writes ready JSON as Socket.IO writes the value", () => {
    const [ours, plain] = [new eventParser.Encoder(), new Encoder()];
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (meetup, id) => {
        const ready = new ReadyJson('{"ok":true,"meetup":', Buffer.from(JSON.stringify(meetup)));
        expect(ours.encode(acknowledgement(ready, id))).toEqual(
          plain.encode(acknowledgement({ ok: true, meetup }, id)),
        );
      }),
    );
  });

  it.each<[string, Packet]>([
    ["an acknowledgement", acknowledgement({ ok: false })],
    ["an acknowledgement without arguments", { type: PacketType.ACK, nsp: "/", id: 3, data: [] }],
    ["an event", { type: PacketType.EVENT, nsp: "/", data: ["n", { name: "ж" }] }],
    ["an accepted connection", { type: PacketType.CONNECT, nsp: "/", data: { sid: "x" } }],
    ["a disconnection", { type: PacketType.DISCONNECT, nsp: "/" }],
  ])("leaves %s as it is", (_what, packet) => {
    expect(new eventParser.Encoder().encode({ ...packet })).toEqual(new Encoder().encode({ ...packet }));
  });

  it("decodes the bytes of one state once for all who are sent it", () => {
    const encoder = new eventParser.Encoder();
    const decode = vi.spyOn(TextDecoder.prototype, "decode");
    const states = ["a", "b"].map((title) => Buffer.from(JSON.stringify({ title })));
    const texts = states.flatMap((bytes) =>
      Array.from({ length: 100 }, (_, id) => encoder.encode(acknowledgement(new ReadyJson('{"meetup":', bytes), id))),
    );
    expect(decode).toHaveBeenCalledTimes(2);
    decode.mockRestore();
    expect(texts.at(99)).toEqual(['399[{"meetup":{"title":"a"}}]']);
    expect(texts.at(199)).toEqual(['399[{"meetup":{"title":"b"}}]']);
  });
});
