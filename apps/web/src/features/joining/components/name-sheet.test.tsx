import { ProblemError } from "@pintpoint/client";
import { aPoll } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SessionProvider } from "../../../lib/meetup/session.tsx";
import { aSession } from "../../../testing/a-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import NameSheet from "./name-sheet.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [{}] });

function draw(answer: () => Promise<unknown> = () => Promise.resolve()) {
  const joined: string[] = [];
  const onJoin = (name: string) => {
    joined.push(name);
    return answer();
  };
  const { session } = aSession(poll);
  const view = renderInApp(
    <SessionProvider session={session}>
      <NameSheet onClose={() => undefined} onJoin={onJoin} />
    </SessionProvider>,
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
    await user.click(screen.getByRole("button", { name: "I am another person 1", hidden: true }));
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
    expect((await screen.findByRole("alert")).textContent).toMatch(/This meetup is full/);
    expect(field()).toHaveProperty("value", "Vera");
  });
});
