import { aPoll, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import SaveLinkPrompt from "./save-link-prompt.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [{ says: { s1: "yes" } }, {}] });
const draw = (me: string, onOpen = () => undefined) => {
  const { session } = aMeetupSession(poll, { me });
  return renderInApp(
    <MeetupSessionProvider session={session}>
      <SaveLinkPrompt onOpen={onOpen} />
    </MeetupSessionProvider>,
  );
};
const offer = () => screen.queryByRole("button", { name: "Show my link" });

afterEach(() => localStorage.clear());

describe("the offer of the personal link", () => {
  it("[MS10] comes once, after the first answer", async () => {
    const onOpen = vi.fn();
    const { user, unmount } = draw(participantId(1), onOpen);
    await user.click(screen.getByRole("button", { name: "Show my link" }));
    expect(onOpen).toHaveBeenCalledOnce();
    expect(offer()).toBeNull();
    unmount();
    draw(participantId(1));
    expect(offer()).toBeNull();
  });

  it("waits for an answer, and takes no for one", async () => {
    const silent = draw(participantId(2));
    expect(offer()).toBeNull();
    silent.unmount();
    const { user } = draw(participantId(1));
    await user.click(screen.getByRole("button", { name: "Not now" }));
    expect(offer()).toBeNull();
  });
});
