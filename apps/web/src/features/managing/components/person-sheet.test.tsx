import { aPoll, commentId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import PersonSheet from "./person-sheet.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [{}, {}] });
const pid = participantId(2);
const target = { id: poll.id, pid };

function draw(traits: Parameters<typeof aMeetupSession>[1] = {}, meetup = poll) {
  const { session, sent } = aMeetupSession(meetup, { organiser: true, ...traits });
  const onClose = vi.fn();
  const person = poll.participants[pid];
  if (!person) throw new Error("nobody to open");
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <PersonSheet person={person} onClose={onClose} />
    </MeetupSessionProvider>,
  );
  return { sent, onClose, ...view };
}

const button = (name: string) => screen.getByRole("button", { name, hidden: true });

describe("the sheet of a person", () => {
  it("marks who must come", async () => {
    const { user, sent } = draw();
    await user.click(screen.getByLabelText(/^Not without them/));
    expect(sent).toEqual([{ route: "editParticipant", request: { ...target, body: { mustCome: true } } }]);
  });

  it("[MS10] makes a new personal link, to be given to its person", async () => {
    const { user } = draw({ answer: { token: "a-new-token" } });
    await user.click(button("Make a new personal link"));
    const link = screen.getByLabelText<HTMLInputElement>("New personal link").value;
    expect(link).toMatch(new RegExp(`/m/${poll.id}#me=${pid}\\.a-new-token$`));
    expect(screen.getByText("For Person 2. The old one no longer works.")).toBeTruthy();
  });

  it("asks before it removes somebody", async () => {
    const { user, sent, onClose } = draw();
    await user.click(button("Remove Person 2"));
    expect(sent).toEqual([]);
    await user.click(button("Remove"));
    expect(sent).toEqual([{ route: "leave", request: target }]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("[MS17] takes their comments along when that is chosen", async () => {
    const comment = { id: commentId(1), participantId: pid, text: "Spam", at: poll.createdAt };
    const { user, sent } = draw({}, { ...poll, comments: { [comment.id]: comment } });
    await user.click(button("Remove Person 2"));
    await user.click(screen.getByLabelText("Delete their comments too"));
    await user.click(button("Remove"));
    expect(sent).toEqual([{ route: "leave", request: { ...target, comments: "remove" } }]);
  });

  it("stays open and says why when it is refused", async () => {
    const { user, onClose } = draw({ refuse: "not_allowed" });
    await user.click(button("Make a new personal link"));
    expect(screen.getByRole("alert", { hidden: true }).textContent).toBe("You can’t do that here.");
    expect(onClose).not.toHaveBeenCalled();
  });
});
