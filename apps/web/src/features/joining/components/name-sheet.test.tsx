import { ProblemError } from "@pintpoint/client";
import { aPoll } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import NameSheet from "./name-sheet.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [{}] });

function draw(
  answer: () => Promise<unknown> = () => Promise.resolve(),
  meetup = poll,
  traits: Parameters<typeof aMeetupSession>[1] = {},
) {
  const joined: string[] = [];
  const onJoin = (name: string) => {
    joined.push(name);
    return answer();
  };
  const { session } = aMeetupSession(meetup, traits);
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <NameSheet onClose={() => undefined} onJoin={onJoin} />
    </MeetupSessionProvider>,
  );
  return { joined, ...view };
}

const field = () => screen.getByRole("textbox", { name: "Your name", hidden: true });

describe("the name sheet", () => {
  it("joins under the name, trimmed", async () => {
    const { user, joined } = draw();
    await user.type(field(), "  Vera {Enter}");
    expect(joined).toEqual(["Vera"]);
  });

  it("does not join without a name", async () => {
    const { user, joined } = draw();
    await user.type(field(), "  {Enter}");
    expect(joined).toEqual([]);
  });

  it("[MS1] asks whether the one of the same name is meant, and joins as another", async () => {
    const { user, joined } = draw();
    await user.type(field(), "person 1{Enter}");
    expect(joined).toEqual([]);
    await user.click(screen.getByRole("button", { name: "No, another person 1", hidden: true }));
    expect(joined).toEqual(["person 1"]);
  });

  it("[MS10] tells the way back to those who say “That’s me”", async () => {
    const { user, joined } = draw();
    await user.type(field(), "Person 1{Enter}");
    await user.click(screen.getByRole("button", { name: "That’s me", hidden: true }));
    expect(screen.getByRole("heading", { name: "Welcome back, Person 1", hidden: true })).toBeTruthy();
    expect(joined).toEqual([]);
  });

  it("keeps what was typed when joining is refused, and says why", async () => {
    const { user } = draw(() => Promise.reject(new ProblemError({ status: 409, code: "meetup_full" })));
    await user.type(field(), "Vera{Enter}");
    expect((await screen.findByRole("alert")).textContent).toMatch(/Full house/);
    expect(field()).toHaveProperty("value", "Vera");
  });

  it("[MS14] says in place of the form that joining is closed, and how to come back", () => {
    draw(undefined, { ...poll, settings: { ...poll.settings, joining: "closed" } });
    expect(screen.getByRole("heading", { name: "Joining is closed", hidden: true })).toBeTruthy();
    expect(screen.queryByRole("textbox", { hidden: true })).toBeNull();
    expect(screen.getByText(/open the personal link/)).toBeTruthy();
  });

  it("[MS14] lets who holds the organiser link in all the same", async () => {
    const shut = { ...poll, settings: { ...poll.settings, joining: "closed" as const } };
    const { user, joined } = draw(undefined, shut, { organiser: true });
    await user.type(field(), "Vera{Enter}");
    expect(joined).toEqual(["Vera"]);
  });

  it("[MS14] keeps what was typed when joining was closed meanwhile, and tries again", async () => {
    let isShut = true;
    const { user, joined } = draw(() =>
      isShut ? Promise.reject(new ProblemError({ status: 409, code: "joining_closed" })) : Promise.resolve(),
    );
    await user.type(field(), "Vera{Enter}");
    expect((await screen.findByRole("alert", { hidden: true })).textContent).toContain("isn’t letting new people in");
    expect(field()).toHaveProperty("value", "Vera");
    isShut = false;
    await user.type(field(), "{Enter}");
    expect(screen.queryByRole("alert", { hidden: true })).toBeNull();
    expect(joined).toEqual(["Vera", "Vera"]);
  });

  it("[MS14] says that it goes in by itself while there are too many at once", async () => {
    const { user } = draw(() => new Promise(() => undefined), poll, { queueErrorCode: "rate_limited" });
    await user.type(field(), "Vera{Enter}");
    expect(screen.getByText(/go by itself in a moment/)).toBeTruthy();
  });
});
