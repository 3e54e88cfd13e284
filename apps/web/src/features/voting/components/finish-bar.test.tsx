import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SessionProvider } from "../../../lib/meetup/session.tsx";
import { aSession } from "../../../testing/a-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { FinishBar } from "./finish-bar.tsx";

const poll = aPoll({ slots: [{}, { pending: true }], venues: 1, voters: [{ says: { s1: "yes" } }, {}] });

function draw(meetup: typeof poll, traits: Parameters<typeof aSession>[1] = {}) {
  const { session, sent } = aSession(meetup, traits);
  const refused: string[][] = [];
  const view = renderInApp(
    <SessionProvider session={session}>
      <FinishBar onNoneWorks={(options) => refused.push(options)} onOpenMe={() => undefined} />
    </SessionProvider>,
  );
  return { sent, refused, ...view };
}

describe("the bar", () => {
  it("says how far one has come, and “Done” says only that one has finished", async () => {
    const { user, sent } = draw(poll, { me: participantId(1) });
    expect(screen.getByText("1 of 2 answered")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(sent).toEqual([
      { route: "editParticipant", request: { id: poll.id, pid: participantId(1), body: { finished: true } } },
    ]);
  });

  it("offers “None of these work” for everything that takes votes, until something is answered", async () => {
    const { user, refused } = draw(poll, { me: participantId(2) });
    await user.click(screen.getByRole("button", { name: "None of these work" }));
    expect(refused).toEqual([[optionId("s1"), optionId("v1")]]);
  });

  it("[MS13] is not there when there is nothing to answer", () => {
    draw({ ...poll, settings: { ...poll.settings, deadline: "2026-11-19T12:00:00Z" } }, { me: participantId(1) });
    expect(screen.queryByRole("button", { name: "Done" })).toBeNull();
  });

  it("says why it could not be said", async () => {
    const { user } = draw(poll, { me: participantId(1), refuse: "participant_not_found" });
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.getByRole("alert").textContent).toContain("no longer on the list");
  });
});
