import { aPoll } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../testing/a-meetup-session.ts";
import { renderInApp } from "../../testing/render.tsx";
import RemovedAnswers from "./removed-options-banner.tsx";

const whole = aPoll({ slots: 2, venues: [{ name: "The \u202eSnug" }], voters: [{}] });
const [first = "", second = ""] = Object.keys(whole.slots);
const [venue = ""] = Object.keys(whole.venues);
const { [first]: _removed, ...slots } = whole.slots;
const without = { ...whole, slots, venues: {} };
const refused = { status: "refused", answer: "yes", code: "option_not_found" } as const;
const me = Object.keys(whole.participants)[0] ?? "";

function draw(meetup = whole, pending = {}, seen = { ...whole.slots, ...whole.venues }) {
  const onDismiss = vi.fn();
  const page = (state: typeof whole, own: Record<string, typeof refused>) => (
    <MeetupSessionProvider session={aMeetupSession(state, { me, pending: own }).session}>
      <RemovedAnswers seen={{ current: seen }} onDismiss={onDismiss} />
    </MeetupSessionProvider>
  );
  const { rerender, user } = renderInApp(page(meetup, pending));
  return {
    user,
    onDismiss,
    next: (state: typeof whole, own: Record<string, typeof refused>) => rerender(page(state, own)),
  };
}

it("names what was removed while an answer to it was on its way, until that was seen", async () => {
  const { next, onDismiss, user } = draw();
  expect(screen.queryByRole("alert")).toBeNull();
  next(without, { [first]: refused });
  expect(screen.getByRole("alert").textContent).toMatch(
    /^Someone just removed \w{3},? .+\. Your answer to it is gone\./,
  );
  next(without, { [first]: refused, [venue]: refused });
  expect(screen.getByRole("alert").textContent).toMatch(
    / and \u2068The \u202eSnug\u2069\. Your answers to them are gone\./,
  );
  await user.click(screen.getByRole("button", { name: "Got it" }));
  expect(onDismiss).toHaveBeenCalledWith([first, venue]);
});

it("says so, too, of what this page has never seen", () => {
  draw(without, { [first]: refused }, {});
  expect(screen.getByRole("alert").textContent).toContain("Someone just removed this.");
});

it("leaves to the rows what is still there", () => {
  draw(without, { [second]: refused, [first]: { ...refused, code: "voting_closed" } });
  expect(screen.queryByRole("alert")).toBeNull();
});
