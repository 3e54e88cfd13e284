import { aPoll } from "@pintpoint/core/testing";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { markSeen } from "../../../lib/meetup/meetup-summary.ts";
import { thisDevice } from "../../../lib/this-device.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { RecentMeetups } from "./recent-meetups.tsx";

const poll = aPoll({ slots: 1, venues: 1, voters: [{ says: { s1: "yes" } }, {}, {}] });
const later = aPoll({ slots: 1, venues: 1, voters: [{ says: { s1: "yes" } }, { says: { s1: "no" } }, {}] });
const [slotId = ""] = Object.keys(poll.slots);
const named = (id: string, meetup = poll) => ({ ...meetup, id, title: id });

let asked: { id: string; etag: string | null }[] = [];
let answer: (id: string) => Response;
const state = (meetup: object) => Response.json({ meetup }, { headers: { etag: '"e1"' } });

beforeEach(() => {
  asked = [];
  vi.stubGlobal("navigator", { ...navigator, languages: ["en-GB"], onLine: true });
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const id = url.split("/").at(-1) ?? "";
    asked.push({ id, etag: new Headers(init.headers).get("if-none-match") });
    return answer(id);
  });
});
afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

it("says how each meetup stands, and what is new since this device had it open", async () => {
  for (const id of ["gone", "decided", "new", "same"]) {
    thisDevice.visit({ id, title: id });
    markSeen(named(id));
  }
  answer = (id) => {
    if (id === "gone") return Response.json({ title: "gone", status: 404, code: "not_found" }, { status: 404 });
    if (id === "decided") return state({ ...named(id), status: "decided", decision: { slotId, at: "", by: null } });
    return state(named(id, id === "new" ? later : poll));
  };
  renderInApp(<RecentMeetups />);
  await waitFor(() => expect(screen.getByText("Deleted")).toBeDefined());
  expect(screen.getByText("1 new answer")).toBeDefined();
  expect(screen.getByText("1 of 3 answered")).toBeDefined();
  expect(screen.getByText(/^It’s on: /)).toBeDefined();
  expect(screen.getByRole("link", { name: /Same again\? .*decided/ }).getAttribute("href")).toBe("/?again=decided");
});

it("asks of six at most, with the tag of before, and shows what was known without a connection", async () => {
  for (let n = 0; n < 9; n += 1) {
    thisDevice.visit({ id: `m${n}`, title: `m${n}` });
    markSeen(named(`m${n}`));
  }
  answer = (id) => state(named(id));
  const first = renderInApp(<RecentMeetups />);
  await waitFor(() => expect(asked).toHaveLength(6));
  first.unmount();
  asked = [];
  answer = () => {
    throw new TypeError("offline");
  };
  renderInApp(<RecentMeetups />);
  expect(screen.getAllByText("1 of 3 answered")).toHaveLength(9);
  await waitFor(() => expect(asked).toEqual([{ id: "m8", etag: '"e1"' }]));
});
