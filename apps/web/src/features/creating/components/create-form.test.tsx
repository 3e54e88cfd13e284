import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderInApp } from "../../../testing/render.tsx";
import { CreateForm } from "./create-form.tsx";
import { DayStrip } from "./slot-pickers.ts";

// A phone; for the whole file, as the page listens until it is taken away.
Object.defineProperty(window, "matchMedia", {
  value: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
});

interface SentRequest {
  key: string | null;
  body: { title: string; slots: unknown[]; venues: { name: string }[]; organiser?: { name: string } };
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
  await DayStrip.load();
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
  const { user } = renderInApp(<CreateForm />);
  await user.click(screen.getByRole("tab", { name: /Fri 27/ }));
  await user.click(screen.getByRole("button", { name: "19:00" }));
  await user.click(create());
  await waitFor(() => expect(location.pathname).toBe("/m/m1"));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({ title: "Who’s in for a beer?", activity: "Beer", venues: [] });
  expect(sent[0]?.body.slots).toHaveLength(1);
  expect(history.state).toMatchObject({ pintpoint: "created" });
  expect(localStorage.getItem("pintpoint:org:m1")).toBe("org");
  expect(localStorage.getItem("pintpoint:me:m1")).toContain("mine");
});

it("the title follows what is typed, until it is given", async () => {
  const { user } = renderInApp(<CreateForm />);
  const activity = screen.getByRole("textbox", { name: "What are we up to?" });
  await user.clear(activity);
  await user.type(activity, "darts");
  expect(screen.getByText("Darts")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Edit the title" }));
  const title = screen.getByRole("textbox", { name: "Title" });
  await user.clear(title);
  await user.type(title, "Friday darts");
  await user.click(screen.getByRole("button", { name: "Cinema" }));
  expect(title).toHaveProperty("value", "Friday darts");
});

it("Enter in a field creates nothing yet", async () => {
  const { user } = renderInApp(<CreateForm />);
  await user.type(screen.getByRole("textbox", { name: "What are we up to?" }), "Darts{Enter}");
  await user.type(screen.getByRole("textbox", { name: /Your name/ }), "Anna{Enter}");
  expect(sent).toEqual([]);
});

it("[MS7] a retry of the same draft carries the same key, another draft another one", async () => {
  answers = [problem(503, "write_unconfirmed"), problem(503, "write_unavailable"), problem(507, "storage_full")];
  const { user } = renderInApp(<CreateForm />);
  await user.click(create());
  expect((await screen.findByRole("alert")).textContent).toContain("you won’t get two");
  await user.click(create());
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Can’t save"));
  await user.type(screen.getByRole("textbox", { name: /Your name/ }), "Anna");
  await user.click(create());
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("No room left"));
  const [first, second, third] = sent.map(({ key }) => key);
  expect(first).toMatch(/^[\x21-\x7e]{16,200}$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

it("the draft survives a reload, and a server that could not be reached", async () => {
  const first = renderInApp(<CreateForm />);
  await first.user.click(screen.getByRole("tab", { name: /Fri 27/ }));
  await first.user.click(screen.getByRole("button", { name: "20:00" }));
  await first.user.type(screen.getByRole("textbox", { name: /Your name/ }), "Anna");
  await first.user.click(create());
  expect((await screen.findByRole("alert")).textContent).toContain("You’re offline");
  first.unmount();

  answers = [created];
  const second = renderInApp(<CreateForm />);
  expect(screen.getByRole("textbox", { name: /Your name/ })).toHaveProperty("value", "Anna");
  await second.user.click(create());
  await waitFor(() => expect(location.pathname).toBe("/m/m1"));
  expect(sent[1]?.key).toBe(sent[0]?.key);
  expect(sent[1]?.body.organiser).toEqual({ name: "Anna" });
});

it("a refusal of the server is shown at its field, which gets the focus", async () => {
  answers = [problem(400, "validation_failed", [{ path: "venues.0.url", message: "no" }])];
  const { user } = renderInApp(<CreateForm />);
  await user.click(screen.getByRole("button", { name: "Add a place" }));
  await user.type(screen.getByRole("textbox", { name: "Place" }), "The George");
  await user.click(create());
  const link = await screen.findByRole("textbox", { name: /Link/ });
  await waitFor(() => expect(link.getAttribute("aria-invalid")).toBe("true"));
  await waitFor(() => expect(document.activeElement).toBe(link));
  await user.type(link, "pub.example");
  expect(link.getAttribute("aria-invalid")).toBeNull();
});

it("what is known to be wrong is not sent", async () => {
  const { user } = renderInApp(<CreateForm />);
  await user.click(screen.getByRole("button", { name: "Add a place" }));
  await user.click(screen.getByText("Address, link, note, capacity"));
  await user.type(screen.getByRole("textbox", { name: /How many fit\?/ }), "many");
  await user.click(create());
  expect((await screen.findAllByText("A whole number, 1 or more.")).length).toBe(1);
  expect(screen.getByText("Fill this in.")).toBeDefined();
  expect(sent).toEqual([]);
});

it("starting over can be undone", async () => {
  const { user } = renderInApp(<CreateForm />);
  await user.type(screen.getByRole("textbox", { name: /Your name/ }), "Anna");
  await user.click(screen.getByRole("button", { name: "Start over" }));
  expect(screen.getByRole("textbox", { name: /Your name/ })).toHaveProperty("value", "");
  await user.click(screen.getByText("Undo"));
  expect(screen.getByRole("textbox", { name: /Your name/ })).toHaveProperty("value", "Anna");
});

it("says kindly what more than twenty times do to the voters", async () => {
  const { user } = renderInApp(<CreateForm />);
  for (const clock of ["17:00", "18:00", "19:00"]) await user.click(screen.getByRole("button", { name: clock }));
  const repeat = screen.getByRole("group", { name: "Copy to other days" });
  for (const day of within(repeat).getAllByRole("button").slice(0, 6)) await user.click(day);
  expect(screen.getByText(/^21 times is homework/)).toBeDefined();
});
