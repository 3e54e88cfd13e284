import { once } from "node:events";
import { createServer, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { anApp } from "../testing/an-app.ts";
import { created, visitorOf } from "../testing/visitor.ts";
import { isPlain, sendWhole, wholeAnswer } from "./whole-answer.ts";

const ends: (() => Promise<unknown> | undefined)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Sends these bytes as they are; fulfils with all that came back once the server has hung up, or after `enough` bodies. */
async function exchange(port: number, sent: string, enough = Number.POSITIVE_INFINITY): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  socket.write(sent);
  socket.on("data", (chunk) => {
    received += chunk.toString("latin1");
    if (received.split("\r\n\r\n{").length > enough && received.endsWith("}}")) socket.destroy();
  });
  await once(socket, "close");
  return received;
}

/** An app with a meetup, and what a raw request line and headers for it look like. */
async function meetupOnAPort() {
  const app = await anApp();
  ends.push(() => app.shutDown(0));
  const base = new URL(await app.http.listen({ host: "127.0.0.1", port: 0 }));
  const { path } = await created(visitorOf(app));
  const ask = (version = "1.1", headers = "") =>
    `GET /api/v1${path} HTTP/${version}\r\nHost: ${base.host}\r\n${headers}\r\n`;
  const { port } = base;
  await exchange(Number(port), ask(), 1);
  return { ask, port: Number(port) };
}

const dated = /Date: [^\r]+/;
const undated = (answer: string): string => answer.replace(dated, "Date: …");

describe("an answer sent whole", () => {
  it("is, byte for byte, what node:http makes of the same headers and body", async () => {
    const headers = ["etag", '"1"', "content-length", "2"];
    const body = Buffer.from("{}");
    const server = createServer((request, response) => {
      if (request.url === "/public") {
        response.writeHead(200, headers);
        response.end(body);
        return;
      }
      expect(isPlain(response)).toBe(true);
      const whole = wholeAnswer(response, headers, body);
      if (whole === null) throw new Error("this Node's internals are not the expected ones");
      sendWhole(response, whole);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    ends.push(async () => server.close());
    const { port } = server.address() as AddressInfo;
    const answerTo = async (url: string) => {
      const socket = connect(port, "127.0.0.1");
      socket.write(`GET ${url} HTTP/1.1\r\nHost: x\r\n\r\n`);
      const [chunk] = await once(socket, "data");
      socket.destroy();
      return undated(String(chunk));
    };
    expect(await answerTo("/whole")).toBe(await answerTo("/public"));
    expect(await answerTo("/whole")).toContain("Keep-Alive: timeout=");
  });

  it("comes in turn in a pipeline, and the connection stays for the next", async () => {
    const { ask, port } = await meetupOnAPort();
    const other = ask().replace("/meetups/", "/meetups/not-");
    const all = await exchange(port, `${ask()}${other}${ask()}${ask("1.1", "Connection: close\r\n")}`);
    expect(all.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 404", "HTTP/1.1 200", "HTTP/1.1 200"]);
    expect(all.match(/^Connection: .+$/gim)).toEqual([
      "Connection: keep-alive",
      "Connection: keep-alive",
      "Connection: keep-alive",
      "Connection: close",
    ]);
  });

  it("keeps its word to HTTP/1.0: closed at once, or kept when asked", async () => {
    const { ask, port } = await meetupOnAPort();
    expect(await exchange(port, ask("1.0"))).toContain("\r\nConnection: close\r\n");
    expect(await exchange(port, ask("1.0", "Connection: keep-alive\r\n"), 1)).toContain(
      "\r\nConnection: keep-alive\r\n",
    );
  });

  it("has no body for HEAD, and the same headers", async () => {
    const { ask, port } = await meetupOnAPort();
    const close = "Connection: close\r\n";
    const [head = "", body] = (await exchange(port, ask("1.1", close).replace("GET", "HEAD"))).split("\r\n\r\n");
    const [headOfGet = ""] = (await exchange(port, ask("1.1", close))).split("\r\n\r\n");
    expect(body).toBe("");
    const sorted = (lines: string) => undated(lines).toLowerCase().split("\r\n").sort();
    expect(sorted(head)).toEqual(sorted(headOfGet));
  });

  it("names the second in which it is sent", async () => {
    const { ask, port } = await meetupOnAPort();
    const dateOf = async () => Date.parse(dated.exec(await exchange(port, ask(), 1))?.[0].slice(6) ?? "");
    const before = await dateOf();
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await dateOf()) - before).toBeGreaterThanOrEqual(2_000);
  });

  it("is left to the public way when node:http is not as expected", async () => {
    /** Of a Node that keeps its heads elsewhere. */
    class OtherResponse extends ServerResponse {
      override writeHead(status: number, ...rest: never[]): this {
        super.writeHead(status, ...rest);
        Reflect.deleteProperty(this, "maxRequestsOnConnectionReached");
        return this;
      }
    }
    const plain: boolean[] = [];
    const server = createServer({ ServerResponse: OtherResponse }, (_request, response) => {
      plain.push(isPlain(response));
      const whole = wholeAnswer(response, ["content-length", "2"], Buffer.from("{}"));
      plain.push(isPlain(response));
      response.end(whole === null ? "{}" : "whole");
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    ends.push(async () => server.close());
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}`);
    expect(await answer.text()).toBe("{}");
    expect(plain).toEqual([true, false]);
  });
});
