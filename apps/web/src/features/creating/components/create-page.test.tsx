import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { creating } from "../../../lib/i18n/catalogue/en/creating.ts";
import { creatingMore } from "../../../lib/i18n/catalogue/en/creating-more.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { CreatePage } from "./create-page.tsx";
import { FacePicker, LateRules, ManyTimes, PlaceDetails, RulesSheet, SubjectSheet } from "./deferred.ts";
import { DayStrip } from "./slot-pickers.ts";

// A phone; for the whole file, as the page listens until it is taken away.
Object.defineProperty(window, "matchMedia", {
  value: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
});

interface SentRequest {
  key: string | null;
  body: { title: string; slots: unknown[]; venues: { name: string }[]; organiser?: { name: string; avatar?: string } };
}

let sent: SentRequest[] = [];
let answers: (() => Response)[] = [];

const created = () =>
  Response.json(
    {
      meetup: { id: "m1", title: "Who’s in for a beer?" },
      organiserToken: "org",
      participant: { id: "p_1" },
      participantToken: "mine",
    },
    { status: 201 },
  );
const problem = (status: number, code: string, errors?: object[]) => () =>
  new Response(JSON.stringify({ type: "about:blank", title: code, detail: code, status, code, errors }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse("2026-11-21T12:00:00Z"), shouldAdvanceTime: true });
  vi.stubGlobal("navigator", { ...navigator, languages: ["en-GB"], onLine: true });
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    sent.push({ key: new Headers(init.headers).get("idempotency-key"), body: JSON.parse(String(init.body)) });
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError("offline");
    return answer();
  });
  await Promise.all(
    [DayStrip, FacePicker, LateRules, ManyTimes, PlaceDetails, RulesSheet, SubjectSheet].map((part) => part.load()),
  );
});

afterEach(() => {
  sent = [];
  answers = [];
  localStorage.clear();
  history.replaceState(null, "", "/");
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const create = () => screen.getByRole("button", { name: "Get the link" });

it("creates a beer with one tap on a time and one on the button, and goes to the meetup", async () => {
  answers = [created];
  const { user } = renderInApp(<CreatePage />);
  await user.click(screen.getByRole("tab", { name: /Fri 27/ }));
  await user.click(screen.getByRole("button", { name: /^19:00/ }));
  await user.click(create());
  await waitFor(() => expect(location.pathname).toBe("/m/m1"));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({
    title: "Who’s in for a beer?",
    titleProposed: true,
    activity: "beer",
    venues: [],
  });
  expect(sent[0]?.body.slots).toHaveLength(1);
  expect(history.state).toMatchObject({ pintpoint: "created" });
  expect(localStorage.getItem("pintpoint:org:m1")).toBe("org");
  expect(localStorage.getItem("pintpoint:me:m1")).toContain("mine");
});

it("the title follows what is typed, until it is given", async () => {
  const { user } = renderInApp(<CreatePage />);
  await user.type(screen.getByRole("textbox", { name: "What are we up to?" }), "darts");
  expect(document.documentElement.dataset.activity).toBe("other");
  await user.click(screen.getByRole("button", { name: creating.what.editTitle }));
  const title = screen.getByRole("textbox", { name: "Title" });
  expect(title).toHaveProperty("value", "Darts");
  await user.clear(title);
  await user.type(title, "Friday darts");
  await user.click(screen.getByRole("button", { name: "Cinema" }));
  expect(title).toHaveProperty("value", "Friday darts");
});

it("an activity gives the page its colours, and is sent as its key; a title of one's own is no proposal", async () => {
  answers = [created];
  const { user } = renderInApp(<CreatePage />, { language: "ru" });
  expect(document.documentElement.dataset.activity).toBe("beer");
  await user.click(screen.getByRole("button", { name: "Кино" }));
  expect(document.documentElement.dataset.activity).toBe("cinema");
  expect(screen.getByRole("button", { name: "Кино" }).getAttribute("aria-pressed")).toBe("true");
  await user.click(screen.getByRole("button", { name: "Изменить название" }));
  await user.type(screen.getByRole("textbox", { name: "Название" }), "!");
  await user.click(screen.getByRole("button", { name: "Получить ссылку" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ activity: "cinema", title: "В кино?!" });
  expect(sent[0]?.body).not.toHaveProperty("titleProposed");
});

it("one's own word is sent as it was typed; a word that the page knows is its key", async () => {
  const { user } = renderInApp(<CreatePage />);
  const own = screen.getByRole("textbox", { name: "What are we up to?" });
  await user.type(own, "Salsa");
  await user.click(create());
  await user.clear(own);
  expect(screen.getByRole("button", { name: "Beer" }).getAttribute("aria-pressed")).toBe("true");
  await user.type(own, "Дельфинарий");
  expect(document.documentElement.dataset.activity).toBe("dolphinarium");
  await user.click(create());
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map(({ body }) => body)).toMatchObject([
    { activity: "Salsa", title: "Salsa" },
    { activity: "dolphinarium", title: "Off to the dolphinarium?", titleProposed: true },
  ]);
});

it("places keep the order in which they were typed, and a face goes with the name", async () => {
  answers = [created];
  const { user } = renderInApp(<CreatePage />);
  for (const place of ["The Crooked Tap", "Hops & Barley", "Attic"])
    await user.type(screen.getByRole("textbox", { name: "Add a place" }), `${place}{Enter}`);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Add a place" }));
  await user.type(screen.getByRole("textbox", { name: /Your name/ }), "Lena");
  await user.click(screen.getByRole("button", { name: "Pick a face" }));
  await user.click(screen.getByRole("button", { name: "🦊" }));
  await user.click(create());
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body.venues.map(({ name }) => name)).toEqual(["The Crooked Tap", "Hops & Barley", "Attic"]);
  expect(sent[0]?.body.organiser).toEqual({ name: "Lena", avatar: "🦊" });
});

it("the rules are one line, and a deadline that is over opens the sheet where it is", async () => {
  const { user } = renderInApp(<CreatePage />);
  await user.click(screen.getByRole("button", { name: "Rules: anyone can edit, no deadline" }));
  const deadline = screen.getByLabelText(new RegExp(creatingMore.settings.deadline));
  fireEvent.change(deadline, { target: { value: "2026-11-20T18:00" } });
  await user.click(screen.getByRole("button", { name: "Done" }));
  expect(screen.getByRole("button", { name: /^Rules: anyone can edit, voting closes/ })).toBeDefined();
  await user.click(create());
  await waitFor(() =>
    expect(screen.getByLabelText(new RegExp(creatingMore.settings.deadline)).getAttribute("aria-invalid")).toBe("true"),
  );
  expect(sent).toEqual([]);
});

it("Enter in a field creates nothing yet", async () => {
  const { user } = renderInApp(<CreatePage />);
  await user.type(screen.getByRole("textbox", { name: "Add a place" }), "Darts{Enter}");
  await user.type(screen.getByRole("textbox", { name: /Your name/ }), "Anna{Enter}");
  expect(sent).toEqual([]);
});

it("[MS7] a retry of the same draft carries the same key, another draft another one", async () => {
  answers = [problem(503, "write_unconfirmed"), problem(503, "write_unavailable"), problem(507, "storage_full")];
  const { user } = renderInApp(<CreatePage />);
  await user.click(create());
  expect((await screen.findByRole("alert")).textContent).toBe(creatingMore.setbacks.unconfirmed);
  await user.click(create());
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe(creatingMore.setbacks.unavailable));
  await user.type(screen.getByRole("textbox", { name: /Your name/ }), "Anna");
  await user.click(create());
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe(creatingMore.setbacks.storageFull));
  const [first, second, third] = sent.map(({ key }) => key);
  expect(first).toMatch(/^[\x21-\x7e]{16,200}$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

it("the draft survives a reload, and a server that could not be reached", async () => {
  const first = renderInApp(<CreatePage />);
  await first.user.click(screen.getByRole("tab", { name: /Fri 27/ }));
  await first.user.click(screen.getByRole("button", { name: /^20:00/ }));
  await first.user.type(screen.getByRole("textbox", { name: /Your name/ }), "Anna");
  await first.user.click(create());
  expect((await screen.findByRole("alert")).textContent).toBe(creating.bar.offline);
  first.unmount();

  answers = [created];
  const second = renderInApp(<CreatePage />);
  expect(screen.getByRole("textbox", { name: /Your name/ })).toHaveProperty("value", "Anna");
  await second.user.click(create());
  await waitFor(() => expect(location.pathname).toBe("/m/m1"));
  expect(sent[1]?.key).toBe(sent[0]?.key);
  expect(sent[1]?.body.organiser).toEqual({ name: "Anna" });
});

it("a refusal of the server is shown at its field, which gets the focus", async () => {
  answers = [problem(400, "validation_failed", [{ path: "venues.0.url", message: "no" }])];
  const { user } = renderInApp(<CreatePage />);
  await user.type(screen.getByRole("textbox", { name: "Add a place" }), "The George");
  await user.click(create());
  const link = await screen.findByRole("textbox", { name: /Link/ });
  await waitFor(() => expect(link.getAttribute("aria-invalid")).toBe("true"));
  await waitFor(() => expect(document.activeElement).toBe(link));
  await user.type(link, "pub.example");
  expect(link.getAttribute("aria-invalid")).toBeNull();
});

it("what is known to be wrong is not sent", async () => {
  const { user } = renderInApp(<CreatePage />);
  await user.type(screen.getByRole("textbox", { name: "Add a place" }), "A");
  await user.click(screen.getByRole("button", { name: "Address, link, note, capacity" }));
  await user.type(
    screen.getByRole("textbox", { name: new RegExp(creatingMore.place.capacity.replace("?", ".")) }),
    "many",
  );
  await user.clear(screen.getByRole("textbox", { name: "Place" }));
  await user.click(create());
  expect((await screen.findAllByText(creatingMore.faults.capacity)).length).toBe(1);
  expect(screen.getByText(creatingMore.faults.empty)).toBeDefined();
  expect(sent).toEqual([]);
});

it("starting over can be undone", async () => {
  const { user } = renderInApp(<CreatePage />);
  await user.type(screen.getByRole("textbox", { name: /Your name/ }), "Anna");
  await user.click(screen.getByRole("button", { name: "Start over" }));
  expect(screen.getByRole("textbox", { name: /Your name/ })).toHaveProperty("value", "");
  await user.click(screen.getByText("Undo"));
  expect(screen.getByRole("textbox", { name: /Your name/ })).toHaveProperty("value", "Anna");
});

it("says kindly what more than twenty times do to the voters", async () => {
  const { user } = renderInApp(<CreatePage />);
  for (const clock of ["17:00", "18:00", "19:00"])
    await user.click(screen.getByRole("button", { name: new RegExp(`^${clock}`) }));
  const repeat = screen.getByRole("group", { name: creating.strip.repeat });
  for (const day of within(repeat).getAllByRole("button").slice(0, 6)) await user.click(day);
  expect(screen.getByText(creatingMore.manyTimes(21))).toBeDefined();
});
