import { aPoll, type Voter } from "@pintpoint/core/testing";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { lines } from "../../../lib/lines/en.ts";
import { lineFor } from "../../../lib/lines/line-for.ts";
import type { LineState } from "../../../lib/lines/line-states.ts";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { ResultLine } from "./result-line.tsx";

const now = Date.parse("2026-11-20T12:00:00Z");
const yes: Voter = { says: { s1: "yes" } };

async function said(leaders: number, voters: Voter[], deadline?: string): Promise<LineState | null> {
  const poll = aPoll({ slots: 1, venues: 0, voters });
  const meetup = { ...poll, activity: "beer", settings: { ...poll.settings, ...(deadline && { deadline }) } };
  renderInApp(
    <MeetupSessionProvider session={aMeetupSession(meetup, { now }).session}>
      <ResultLine leaders={leaders} />
    </MeetupSessionProvider>,
  );
  const line = document.querySelector("p");
  if (line === null) return null;
  await waitFor(() => expect(line.textContent).not.toBe(""));
  const states = ["deadline", "noneWorks", "tie", "allAnswered", "firstYes"] as const;
  const state = states.find((one) => screen.queryByText(lineFor(lines, one, meetup)) !== null);
  cleanup();
  return state ?? null;
}

it("one line, about what is most remarkable", async () => {
  expect(await said(1, [yes, {}, {}])).toBe("firstYes");
  expect(await said(1, [yes, yes])).toBe("allAnswered");
  expect(await said(2, [yes, yes])).toBe("tie");
  expect(await said(0, [yes, yes])).toBe("noneWorks");
  expect(await said(0, [yes, yes], "2026-11-20T13:59:00Z")).toBe("deadline");
  expect(await said(1, [yes, yes, {}], "2026-11-20T14:01:00Z")).toBeNull();
});
