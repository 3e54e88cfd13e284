import type { Meetup, Participant } from "@pintpoint/core";
import { aPoll, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CreatePage } from "../features/creating/components/create-page.tsx";
import { DayStrip } from "../features/creating/components/slot-pickers.ts";
import { MeetupSessionProvider } from "../lib/meetup/meetup-session.tsx";
import { MeetupHeader } from "../routes/meetup-page/meetup-header.tsx";
import { MeetupNotes } from "../routes/meetup-page/meetup-notes.tsx";
import { aMeetupSession } from "../testing/a-meetup-session.ts";
import { renderInApp } from "../testing/render.tsx";
import { drawHomeShell, drawMeetupShell } from "./shell.ts";

Object.defineProperty(window, "matchMedia", {
  value: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
});

const root = document.createElement("div");
root.id = "root";
beforeEach(() => {
  root.replaceChildren();
  document.body.append(root);
});
afterEach(() => document.body.replaceChildren());

function aPerson(meetup: Meetup, id: string): Participant {
  const person = meetup.participants[id];
  if (!person) throw new Error(`nobody is ${id}`);
  return person;
}

/** Words and look of what there is, from the heading down. */
const drawn = (within: ParentNode, parts = "h1, h1 ~ p, :has(> h1) + p") =>
  [...within.querySelectorAll(parts)].map(({ tagName, className, textContent, parentElement }) => ({
    tagName,
    className,
    textContent,
    place: parentElement?.className,
  }));

/** The same of the line on top of the create page. */
const hero = (within: ParentNode) =>
  [...within.querySelectorAll("h1, h1 > span")].map(({ tagName, className, textContent, parentElement }) => ({
    tagName,
    className,
    textContent,
    place: parentElement?.className,
  }));

it.each(["en", "ru"] as const)("begins with the words of the page that takes its place (%s)", async (language) => {
  await DayStrip.load();
  drawHomeShell(language);
  const early = hero(root);
  root.remove();
  renderInApp(<CreatePage />, { language });
  expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  expect(early).toEqual(hero(document));
  expect(early).toHaveLength(3);
});

describe("a meetup's page", () => {
  const meetupParts = "h1, p, [data-hue]";
  const poll = aPoll({ slots: 1, venues: 1, voters: [] });
  const asked = aPoll({ slots: 1, venues: 1, voters: [{}, {}] });
  const host = participantId(2);
  const hosted = {
    ...asked,
    participants: {
      ...asked.participants,
      [host]: { ...aPerson(asked, host), name: "Lena Marie", organiser: true as const },
    },
  };

  it.each([
    { ...poll, description: "Bring <b>cash</b>\nand friends" },
    { ...poll, settings: { ...poll.settings, editing: "organiser" as const } },
    hosted,
    { ...poll, description: "Long ago" },
  ])("begins with the title that takes its place, and user's words are text (%#)", async (meetup) => {
    await drawMeetupShell(Promise.resolve({ meetup }), "en");
    const early = drawn(root, meetupParts);
    root.remove();
    const { session } = aMeetupSession(meetup);
    renderInApp(
      <MeetupSessionProvider session={session}>
        <MeetupHeader />
        <MeetupNotes />
      </MeetupSessionProvider>,
    );
    expect(early).toEqual(drawn(document, meetupParts));
    const asks = meetup === hosted ? ["LM", "Lena Marie asks"] : [];
    expect(early.map(({ textContent }) => textContent)).toEqual(
      [...asks, meetup.title, meetup.description].filter(Boolean),
    );
  });

  it.each([
    undefined,
    null,
    "Bad Gateway",
    {},
    { meetup: null },
    { meetup: { title: 1 } },
    { meetup: { ...poll, status: "decided" } },
  ])("is React's alone where there is nothing to begin with (%j)", async (state) => {
    await drawMeetupShell(Promise.resolve(state), "en");
    expect(root.querySelector("main")?.childNodes).toHaveLength(0);
    expect(root.querySelector("header")?.textContent).toBe("Pintpoint");
  });

  it("is left alone once React has drawn", async () => {
    const state = Promise.withResolvers<unknown>();
    const done = drawMeetupShell(state.promise, "en");
    root.replaceChildren("drawn by React");
    state.resolve({ meetup: poll });
    await done;
    expect(root.textContent).toBe("drawn by React");
  });
});
