import { aPoll, commentId, optionId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import CommentsCard from "./comments-card.tsx";

const poll = {
  ...aPoll({ slots: 0, venues: 1, voters: [{}, {}] }),
  comments: {
    [commentId(1)]: {
      id: commentId(1),
      participantId: participantId(1),
      text: "<b>loud</b>",
      at: "2026-11-20T11:00:00Z",
      optionId: optionId("v1"),
    },
    [commentId(2)]: { id: commentId(2), participantId: participantId(9), text: "Bye", at: "2026-11-20T11:30:00Z" },
  },
};

function draw(traits: Parameters<typeof aMeetupSession>[1] = {}) {
  const { session, sent } = aMeetupSession(poll, traits);
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <CommentsCard onJoinFirst={() => undefined} withOptions />
    </MeetupSessionProvider>,
  );
  return { sent, ...view };
}

const field = () => screen.getByRole("textbox", { name: "Your comment" });

describe("the comments", () => {
  it("[MS10] [SX14] show text as text, the option it is about, and stay signed as of one who left", () => {
    draw();
    expect(screen.getByText("<b>loud</b>")).toBeTruthy();
    expect(screen.getByText("Venue 1")).toBeTruthy();
    expect(screen.getByText("Someone who left")).toBeTruthy();
  });

  it("send a comment on an option, and then begin anew", async () => {
    const { user, sent } = draw({ me: participantId(1) });
    await user.type(field(), "Nice place");
    await user.selectOptions(screen.getByRole("combobox", { name: "About" }), "Venue 1");
    await user.click(screen.getByRole("button", { name: "Send" }));
    expect(sent).toEqual([
      { route: "addComment", request: { id: poll.id, body: { text: "Nice place", optionId: optionId("v1") } } },
    ]);
    expect(field()).toHaveProperty("value", "");
  });

  it("[MS11] keep the words when they are refused, and say why", async () => {
    const { user } = draw({ me: participantId(1), refuse: "limit_reached" });
    await user.type(field(), "One too many");
    await user.click(screen.getByRole("button", { name: "Send" }));
    expect(field()).toHaveProperty("value", "One too many");
    expect(screen.getByRole("alert").textContent).toContain("the maximum for one meetup");
  });

  it("[MS1] offer to delete only one's own, and to the organiser all", () => {
    draw({ me: participantId(1) });
    expect(screen.getAllByRole("button", { name: /^Delete the comment/ })).toHaveLength(1);
  });

  it("[MS14] mark what the organiser wrote, whatever others call themselves", () => {
    const id = participantId(1);
    const author = poll.participants[id];
    if (!author) throw new Error("no author");
    const { session } = aMeetupSession({
      ...poll,
      participants: { ...poll.participants, [id]: { ...author, organiser: true } },
    });
    renderInApp(
      <MeetupSessionProvider session={session}>
        <CommentsCard onJoinFirst={() => undefined} withOptions />
      </MeetupSessionProvider>,
    );
    expect(screen.getAllByText("organiser", { exact: true })).toHaveLength(1);
  });
});
