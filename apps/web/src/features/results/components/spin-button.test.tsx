import { aPoll } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { LeadingPairs } from "./leading-pairs.tsx";

const tied = aPoll({ slots: 2, venues: 0, voters: [{ says: { s1: "yes", s2: "yes" } }] });

function draw(traits: Parameters<typeof aMeetupSession>[1] & { mayDecide?: boolean } = {}) {
  const { mayDecide = true, ...others } = traits;
  const { session, sent } = aMeetupSession(tied, others);
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <LeadingPairs onDecide={mayDecide ? () => undefined : undefined} />
    </MeetupSessionProvider>,
  );
  return { sent, ...view };
}

const spin = () => screen.queryByRole("button", { name: "Spin the bottle" });

describe("spinning the bottle", () => {
  it("[MS19] asks once, then lets the server draw", async () => {
    const { user, sent } = draw();
    await user.click(screen.getByRole("button", { name: "Spin the bottle" }));
    expect(document.activeElement?.textContent).toBe("One spin, same for everyone. It’s final until someone reopens.");
    expect(sent).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Spin" }));
    expect(sent).toEqual([{ route: "decide", request: { id: tied.id, body: { draw: true } } }]);
  });

  it("can be called off", async () => {
    const { user, sent } = draw();
    await user.click(screen.getByRole("button", { name: "Spin the bottle" }));
    await user.click(screen.getByRole("button", { name: "Not now" }));
    expect(spin()).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it("says in words that it is no tie any more", async () => {
    const { user } = draw({ refuse: "not_tied" });
    await user.click(screen.getByRole("button", { name: "Spin the bottle" }));
    await user.click(screen.getByRole("button", { name: "Spin" }));
    expect(await screen.findByText("Someone just voted, and it isn’t a tie any more.")).toBeTruthy();
  });

  it("is offered to nobody who may not decide", () => {
    draw({ mayDecide: false });
    expect(spin()).toBeNull();
    expect(screen.queryByRole("button", { name: "Decide…" })).toBeNull();
  });
});
