import type { Meetup } from "@pintpoint/core";
import { aPoll, commentId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { activities } from "../../../lib/i18n/catalogue/en/activities.ts";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { shownMeetup } from "../../../lib/meetup/shown-meetup.ts";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import MeSheet from "./me-sheet.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [{ says: { s1: "yes" } }] });
const me = participantId(1);
const target = { id: poll.id, pid: me };

const comment = { id: commentId(1), participantId: me, text: "Bring darts", at: poll.createdAt };

function draw(traits: Parameters<typeof aMeetupSession>[1] = {}, meetup = poll) {
  const { session, sent } = aMeetupSession(meetup, { me, ...traits });
  const onClose = vi.fn();
  const onOtherDevice = vi.fn();
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <MeSheet onClose={onClose} onOtherDevice={onOtherDevice} />
    </MeetupSessionProvider>,
  );
  return { sent, onClose, onOtherDevice, ...view };
}

const button = (name: string) => screen.getByRole("button", { name, hidden: true });

describe("one's own sheet", () => {
  it("sends only what was changed", async () => {
    const { user, sent, onClose } = draw();
    await user.clear(screen.getByLabelText("Your name"));
    await user.type(screen.getByLabelText("Your name"), "  Anna B. ");
    await user.click(button("🦊"));
    await user.click(button("Save"));
    expect(sent).toEqual([
      { route: "editParticipant", request: { ...target, body: { name: "Anna B.", avatar: "🦊" } } },
    ]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("an undo brings back the name as it is stored, without the number that tells it from another's", async () => {
    const two = aPoll({ slots: 1, venues: 0, voters: [{}, {}] });
    const lenas = Object.entries(two.participants).map(([id, person]) => [id, { ...person, name: "Lena" }]);
    const stored: Meetup = { ...two, participants: Object.fromEntries(lenas) };
    const { user, sent } = draw({ stored, me: participantId(2) }, shownMeetup(stored, activities));
    const name = screen.getByDisplayValue("Lena 2");
    await user.clear(name);
    await user.type(name, "Lena B.");
    await user.click(button("Save"));
    await user.click(await screen.findByText("Undo"));
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ request: { body: { name: "Lena" } } });
  });

  it("closes without a word to the server where nothing was changed", async () => {
    const { user, sent, onClose } = draw();
    await user.click(button("Save"));
    expect(sent).toEqual([]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("[MS12] says what is wrong with a party, and does not send it", async () => {
    const { user, sent } = draw();
    await user.clear(screen.getByLabelText(/^How many of you/));
    await user.type(screen.getByLabelText(/^How many of you/), "51");
    expect(screen.getByText("A whole number from 1 to 50, please.")).toBeTruthy();
    await user.click(button("Save"));
    expect(sent).toEqual([]);
  });

  it("asks before one leaves, and takes staying for an answer", async () => {
    const { user, sent, onClose } = draw();
    await user.click(button("Leave the meetup"));
    await user.click(button("Stay"));
    expect(sent).toEqual([]);
    await user.click(button("Leave the meetup"));
    await user.click(button("Leave the meetup"));
    expect(sent).toEqual([{ route: "leave", request: target }]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("[MS17] takes one's comments along when that is chosen, and asks only whoever has some", async () => {
    const { user, sent } = draw({}, { ...poll, comments: { [comment.id]: comment } });
    await user.click(button("Leave the meetup"));
    await user.click(screen.getByLabelText("Delete my comments too"));
    await user.click(button("Leave the meetup"));
    expect(sent).toEqual([{ route: "leave", request: { ...target, comments: "remove" } }]);
  });

  it("[MS17] says nothing of comments to whoever has none", async () => {
    const others = { ...comment, participantId: participantId(2) };
    const { user } = draw({}, { ...poll, comments: { [comment.id]: others } });
    await user.click(button("Leave the meetup"));
    expect(screen.queryByLabelText("Delete my comments too")).toBeNull();
  });

  it("stays open and says why when it is refused", async () => {
    const { user, onClose } = draw({ refuse: "not_allowed" });
    await user.type(screen.getByLabelText("Your name"), "!");
    await user.click(button("Save"));
    expect(screen.getByRole("alert", { hidden: true }).textContent).toBe("You can’t do that here.");
    expect(onClose).not.toHaveBeenCalled();
  });

  it("leads to the personal link", async () => {
    const { user, onOtherDevice } = draw();
    await user.click(button("Another device"));
    expect(onOtherDevice).toHaveBeenCalledOnce();
  });
});
