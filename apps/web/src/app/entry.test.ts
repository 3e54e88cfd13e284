import { beforeEach, expect, it, vi } from "vitest";

const main = vi.fn(async () => undefined);
const texts = vi.hoisted(() => ({
  activateLanguage: vi.fn(async () => undefined),
  loadMessages: vi.fn(async () => undefined),
}));
vi.mock("../lib/i18n/messages.ts", () => texts);
vi.mock("./main.tsx", () => ({ main }));
vi.mock("./page-resources.ts", () => ({
  pageResources: (path: string) => ({ texts: path.startsWith("/m/") ? "meetup" : "home", load: () => [] }),
}));

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const h1 = () => document.querySelector("h1")?.textContent;
const asked = () => [...document.querySelectorAll("link")].map((link) => link.getAttribute("href"));
/** Waits for what needs no timer. */
async function until(done: () => boolean) {
  for (let turn = 0; turn < 200 && !done(); turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(done()).toBe(true);
}
let answer: PromiseWithResolvers<Response>;

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  vi.useFakeTimers({ toFake: ["setTimeout", "requestAnimationFrame"] });
  answer = Promise.withResolvers();
  vi.stubGlobal("fetch", (url: string) =>
    url.endsWith(".woff2") ? Promise.reject(new Error("no font")) : answer.promise,
  );
  document.head.innerHTML = '<meta name="scripts" content="/assets/start.js /assets/runtime.js" />';
  document.body.innerHTML = '<div id="root"></div>';
});

it("React and all the rest are asked for once the page's opening is on the screen, and together", async () => {
  history.replaceState(null, "", "/");
  await import("./entry.ts");
  expect(h1()).toMatch(/^Beer o’clock/);
  await pass(0);
  expect([asked(), texts.activateLanguage.mock.calls, main.mock.calls]).toEqual([[], [], []]);
  await pass(40);
  expect(asked()).toEqual(["/assets/start.js", "/assets/runtime.js"]);
  expect(texts.loadMessages).toHaveBeenCalledWith("home");
  await until(() => main.mock.calls.length > 0);
  expect(main).toHaveBeenCalledWith("en");
});

it("what a meetup is about comes before React where its state is there soon", async () => {
  history.replaceState(null, "", "/m/m-1");
  await import("./entry.ts");
  await pass(80);
  expect(asked()).toEqual([]);
  answer.resolve(Response.json({ meetup: { title: "Beer" } }));
  await until(() => h1() === "Beer");
  expect(asked()).toEqual([]);
  await pass(18);
  expect(asked()).toHaveLength(2);
});

it("a state that takes its time does not keep React waiting, and is drawn when it comes", async () => {
  history.replaceState(null, "", "/m/m-1");
  await import("./entry.ts");
  await pass(140);
  expect(asked()).toHaveLength(2);
  expect(h1()).toBeUndefined();
  answer.resolve(Response.json({ meetup: { title: "Beer" } }));
  await until(() => h1() === "Beer");
});
