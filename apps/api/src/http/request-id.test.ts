import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { App } from "../app.ts";
import { createTestApp, type TestAppOptions } from "../testing/create-test-app.ts";
import { requestIds } from "./request-id.ts";

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function requestFrom(remoteAddress: string, id?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.defineProperty(request.socket, "remoteAddress", { value: remoteAddress });
  if (id !== undefined) request.headers["x-request-id"] = id;
  return request;
}

describe("[SX19] the id of a request", () => {
  const idOf = requestIds((address) => address === "10.0.0.1");

  it("is what a trusted proxy calls it", () => {
    expect(idOf(requestFrom("10.0.0.1", "9f2c7b1e:03"))).toBe("9f2c7b1e:03");
  });

  it.each([
    ["a stranger says otherwise", "192.0.2.1", "mine"],
    ["nobody has named it", "10.0.0.1", undefined],
    ["it is empty", "10.0.0.1", ""],
    ["it is too long for a line", "10.0.0.1", "a".repeat(65)],
    ["it would end a text", "10.0.0.1", 'a"b'],
    ["it would end a line", "10.0.0.1", "a b"],
  ])("is made here when %s, and is another each time", (_why, address, told) => {
    const [one, other] = [idOf(requestFrom(address, told)), idOf(requestFrom(address, told))];
    expect(one).toMatch(uuid);
    expect(other).toMatch(uuid);
    expect(one).not.toBe(other);
  });
});

describe("[SX19] the id of a request is told", () => {
  let app: App;
  const log: string[] = [];
  const start = async (options: TestAppOptions = {}) => {
    log.length = 0;
    app = await createTestApp({ log: (line) => log.push(line), ...options });
  };
  afterEach(() => app.shutDown(0));
  const ask = (url: string) => app.http.inject({ url, headers: { host: "localhost", "x-request-id": "forged" } });

  it.each(["/api/v1/address", "/api/v1/meetups/never-was", "/livez", "/nothing"])(
    "in every answer: %s",
    async (url) => {
      await start();
      const { headers, body, statusCode } = await ask(url);
      expect(headers["x-request-id"]).toMatch(uuid);
      if (statusCode >= 400) expect(JSON.parse(body).requestId).toBe(headers["x-request-id"]);
    },
  );

  it("by a trusted proxy’s name", async () => {
    await start({ settings: { trustedProxies: ["127.0.0.1"] } });
    expect((await ask("/api/v1/address")).headers["x-request-id"]).toBe("forged");
  });

  it("in an answer whose address cannot be decoded, which passes no hook", async () => {
    await start();
    const { headers, body } = await ask("/api/v1/meetups/%zz");
    expect(headers["x-request-id"]).toMatch(uuid);
    expect(JSON.parse(body).requestId).toBe(headers["x-request-id"]);
  });

  it("to pages of other origins", async () => {
    await start({ settings: { allowedOrigins: ["https://other.example"] } });
    const { headers } = await app.http.inject({
      url: "/api/v1/address",
      headers: { host: "localhost", origin: "https://other.example" },
    });
    const exposed = String(headers["access-control-expose-headers"]).split(/, ?/);
    expect(exposed).toEqual(expect.arrayContaining(["x-request-id", "content-disposition"]));
  });

  it("in the log, where a fault of ours is told", async () => {
    await start({
      clock: {
        now: () => {
          throw new Error("the clock stands still");
        },
      },
    });
    const { headers, statusCode } = await app.http.inject({
      method: "POST",
      url: "/api/v1/meetups",
      headers: { host: "localhost" },
      payload: { title: "Beer", timeZone: "Europe/London", slots: [], venues: [] },
    });
    expect(statusCode).toBe(500);
    const lines = log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "a request failed");
    expect(lines).toMatchObject([{ requestId: headers["x-request-id"], method: "POST" }]);
  });
});
