import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { pageApp } from "./page-app.ts";

const html =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pintpoint</title><meta name="robots" content="noindex"></head><body><div id="root"></div></body></html>';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "pintpoint-page-"));
  mkdirSync(join(directory, "assets"));
  mkdirSync(join(directory, "previews"));
  writeFileSync(join(directory, "index.html"), html);
  for (const name of ["pintpoint", "other", "beer"]) writeFileSync(join(directory, "previews", `${name}.png`), name);
});
afterAll(() => rmSync(directory, { recursive: true }));

const preview = {
  title: "Who’s in for a beer?",
  description: "Lena asks · 3 times · 2 places",
  url: "https://pub.example/m/abc",
  picture: "beer",
  language: "en",
};
const aMeetup = { id: "abc", title: "Who’s in for a beer?" };

/** An API that answers as the test says; what it was asked for is kept. */
async function recordingApi(answer: RequestListener) {
  const asked: { url: string | undefined; from: string | string[] | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url, from: request.headers["x-forwarded-for"] });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, asked };
}
const answering =
  (body: unknown): RequestListener =>
  (_request, response) => {
    const text = JSON.stringify(body);
    response
      .writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
      .end(text);
  };

const pageWith = async (apiOrigins: string[], trustedProxies: string[] = []) => {
  const { http } = await pageApp({
    directory,
    isHttps: false,
    publicUrl: "https://pub.example",
    apiOrigins,
    trustedProxies,
  });
  return http;
};
const browser = { accept: "text/html,*/*" };

/** The content of a tag, as the document has it. */
const tag = (document: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(document)?.[1];

describe("the preview of a link", () => {
  it("says what the API says, with a picture of the page's own and absolute addresses", async () => {
    const { origin, asked } = await recordingApi(answering({ preview }));
    const http = await pageWith([origin]);
    const { statusCode, body, headers } = await http.inject("/m/abc");
    expect(statusCode).toBe(200);
    expect(tag(body, "og:title")).toBe(preview.title);
    expect(tag(body, "og:description")).toBe(preview.description);
    expect(tag(body, "description")).toBe(preview.description);
    expect(tag(body, "og:url")).toBe("https://pub.example/m/abc");
    expect(tag(body, "og:image")).toBe("https://pub.example/previews/beer.png");
    expect(tag(body, "twitter:card")).toBe("summary_large_image");
    expect(body).toContain(`<title>${preview.title}</title>`);
    expect(body).toContain('<meta name="robots" content="noindex">');
    expect(headers).toMatchObject({ "x-robots-tag": "noindex, nofollow", "cache-control": "private, no-cache" });
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(asked[0]?.url).toBe("/api/v1/meetups/abc/preview");
  });

  it("has a picture for what nobody has drawn", async () => {
    const { origin } = await recordingApi(answering({ preview: { ...preview, picture: "../../x" } }));
    const { body } = await (await pageWith([origin])).inject("/m/abc");
    expect(tag(body, "og:image")).toBe("https://pub.example/previews/other.png");
  });

  it("cannot be left by a title: quotes, tags, ends of scripts, other directions, 120 emoji", async () => {
    const title = `"><script>alert('1')</script>&lt;</title>\u202e${"🍺".repeat(120)}`;
    const { origin } = await recordingApi(
      answering({ preview: { ...preview, title }, meetup: { id: "abc", title: `</script><!--<script>${title}` } }),
    );
    const { body } = await (await pageWith([origin])).inject({ url: "/m/abc", headers: browser });
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(body.match(/<\/script/g)).toHaveLength(1);
    expect(body.match(/<title>/g)).toHaveLength(1);
    expect(body).not.toContain("<!--");
    const written = tag(body, "og:title");
    expect(written).toBe(
      `&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;lt;&lt;/title&gt;\u202e${"🍺".repeat(120)}`,
    );
    const state = /<script type="application\/json" id="first-state">(.*?)<\/script>/s.exec(body)?.[1];
    expect(JSON.parse(state ?? "").meetup.title).toContain("</script><!--<script>");
  });

  it("carries the first state for a browser, and for a program not", async () => {
    const { origin } = await recordingApi(answering({ preview, meetup: aMeetup }));
    const http = await pageWith([origin]);
    const visit = await http.inject({ url: "/m/abc", headers: browser });
    expect(visit.body).toContain(JSON.stringify({ meetup: aMeetup }));
    expect((await http.inject("/m/abc")).body).not.toContain("first-state");
    expect(visit.headers.vary).toContain("Accept");
  });

  it("is sent again only when it has changed", async () => {
    let body: unknown = { preview, meetup: aMeetup };
    const { origin } = await recordingApi((request, response) => answering(body)(request, response));
    const http = await pageWith([origin]);
    const { headers } = await http.inject({ url: "/m/abc", headers: browser });
    const etag = String(headers.etag);
    const again = { url: "/m/abc", headers: { ...browser, "if-none-match": etag } };
    const same = await http.inject(again);
    expect([same.statusCode, same.body, same.headers.etag]).toEqual([304, "", etag]);
    body = { preview, meetup: { ...aMeetup, title: "Wine" } };
    expect((await http.inject(again)).statusCode).toBe(200);
  });

  it("is compressed as the client allows", async () => {
    const { origin } = await recordingApi(answering({ preview }));
    const http = await pageWith([origin]);
    const plain = (await http.inject("/m/abc")).body;
    const as = (encoding: string) => http.inject({ url: "/m/abc", headers: { "accept-encoding": encoding } });
    const brotli = await as("gzip, deflate, br");
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain);
    const gzipped = await as("gzip, br;q=0");
    expect(gzipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzipped.rawPayload).toString()).toBe(plain);
    expect((await as("identity")).headers).not.toHaveProperty("content-encoding");
    const head = await http.inject({ method: "HEAD", url: "/m/abc" });
    expect([head.statusCode, head.body]).toEqual([200, ""]);
  });

  it("is looked up by the id alone, whatever a chat has put behind it, and for nothing else", async () => {
    const { origin, asked } = await recordingApi(answering({ preview }));
    const http = await pageWith([origin]);
    for (const url of ["/m/abc).", "/m/abc,", "/m/abc?utm=1"]) await http.inject(url);
    expect(asked.map(({ url }) => url)).toEqual(Array(3).fill("/api/v1/meetups/abc/preview"));
    for (const url of ["/m/", "/m/a/b", "/m/..%2fadmin", "/m/%2e%2e"]) await http.inject(url);
    expect(asked.filter(({ url }) => url !== "/api/v1/meetups/abc/preview")).toEqual([]);
  });
});

describe("without an answer that can be used the page comes as it is", () => {
  const plain = (response: { statusCode: number; body: string }) =>
    expect([response.statusCode, response.body]).toEqual([200, html]);

  it.each<[string, RequestListener]>([
    ["no such meetup", (_request, response) => response.writeHead(404).end("{}")],
    ["too many requests", (_request, response) => response.writeHead(429).end("{}")],
    ["a redirect", (_request, response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
    ["something else", answering({ preview: { title: "x" } })],
    ["an address that is none", answering({ preview: { ...preview, url: "beer" } })],
    ["no JSON", (_request, response) => response.writeHead(200, { "content-length": 2 }).end("<p")],
    ["no length", (_request, response) => response.writeHead(200).end(JSON.stringify({ preview }))],
    ["too much", answering({ preview, meetup: { text: "x".repeat(100_000) } })],
    ["a closed connection", (request) => request.socket.destroy()],
  ])("%s", async (_name, answer) => {
    const { origin } = await recordingApi(answer);
    plain(await (await pageWith([origin])).inject({ url: "/m/abc", headers: browser }));
  });

  it("nobody listens, and nobody is named", async () => {
    plain(await (await pageWith(["http://127.0.0.1:1"])).inject("/m/abc"));
    plain(await (await pageWith([])).inject("/m/abc"));
  });

  it("an answer that does not come is waited for 200 ms, and its node is left alone then", async () => {
    const { origin, asked } = await recordingApi(() => {});
    const http = await pageWith([origin]);
    const began = performance.now();
    plain(await http.inject("/m/abc"));
    expect(performance.now() - began).toBeGreaterThan(150);
    plain(await http.inject("/m/abc"));
    expect(asked).toHaveLength(1);
  });

  it("another node answers for one that does not", async () => {
    const { origin } = await recordingApi(answering({ preview }));
    const http = await pageWith(["http://127.0.0.1:1", origin]);
    const bodies = [];
    for (let turn = 0; turn < 4; turn++) bodies.push((await http.inject("/m/abc")).body);
    expect(bodies.slice(1).every((body) => body.includes("og:title"))).toBe(true);
  });

  it("above 64 requests at a time no more are asked", async () => {
    const { origin, asked } = await recordingApi(() => {});
    const http = await pageWith([origin]);
    const all = await Promise.all(Array.from({ length: 100 }, () => http.inject("/m/abc")));
    for (const response of all) plain(response);
    expect(asked.length).toBeLessThanOrEqual(64);
  });
});

it("[AB1] the API counts the visitor, whom only a trusted proxy may name", async () => {
  const { origin, asked } = await recordingApi(answering({ preview }));
  const headers = { "x-forwarded-for": "203.0.113.7" };
  await (await pageWith([origin])).inject({ url: "/m/abc", headers });
  await (await pageWith([origin], ["127.0.0.1"])).inject({ url: "/m/abc", headers });
  expect(asked.map(({ from }) => from)).toEqual(["127.0.0.1", "203.0.113.7, 127.0.0.1"]);
});

it("the front page has a preview of its own", async () => {
  const { body } = await (await pageWith([])).inject("/");
  expect(tag(body, "og:url")).toBe("https://pub.example/");
  expect(tag(body, "og:image")).toBe("https://pub.example/previews/pintpoint.png");
  expect(tag(body, "og:description")).toContain("No sign-up");
  const { http } = await pageApp({ directory, isHttps: false });
  const unknown = (await http.inject({ url: "/", headers: { host: "evil.example" } })).body;
  expect(tag(unknown, "og:url")).toBeUndefined();
  expect(unknown).not.toContain("evil");
});
