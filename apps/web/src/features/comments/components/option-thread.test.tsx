import { aPoll, commentId, optionId, participantId } from "@pintpoint/core/testing";
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import CommentsCard from "./comments-card.tsx";
import OptionThread from "./option-thread.tsx";

const [anna, boris] = [participantId(1), participantId(2)];
const poll = {
  ...aPoll({ slots: 0, venues: 2, voters: [{}, {}] }),
  comments: {
    [commentId(1)]: {
      id: commentId(1),
      participantId: anna,
      text: "No cards",
      at: "2026-11-20T11:00:00Z",
      optionId: optionId("v1"),
      reactions: { [anna]: "👍" as const, [boris]: "👍" as const },
    },
    [commentId(2)]: { id: commentId(2), participantId: anna, text: "Hello", at: "2026-11-20T11:30:00Z" },
  },
};

function draw(me?: string) {
  const { session, sent } = aMeetupSession(poll, me === undefined ? {} : { me });
  const venue = poll.venues[optionId("v1")];
  if (!venue) throw new Error("no venue");
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <OptionThread option={venue} onClose={() => undefined} onJoinFirst={() => undefined} />
    </MeetupSessionProvider>,
  );
  return { sent, ...view };
}

it("shows what is said about this option alone, and sends to it", async () => {
  const { user, sent } = draw(boris);
  expect(screen.getByText("No cards")).toBeTruthy();
  expect(screen.queryByText("Hello")).toBeNull();
  await user.type(screen.getByRole("textbox", { name: "Your comment" }), "Cash then");
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(sent).toEqual([
    { route: "addComment", request: { id: poll.id, body: { text: "Cash then", optionId: optionId("v1") } } },
  ]);
});

it("[MS20] a tap on one's own reaction takes it back, on another replaces it", async () => {
  const { user, sent } = draw(boris);
  const own = screen.getByRole("button", { name: "👍 2" });
  expect(own.getAttribute("aria-pressed")).toBe("true");
  await user.click(own);
  await user.click(screen.getByRole("button", { name: "React to Person 1" }));
  await user.click(
    within(screen.getByRole("group", { name: "React to Person 1" })).getByRole("button", { name: "🎉" }),
  );
  expect(sent).toEqual([
    { route: "removeReaction", request: { id: poll.id, cid: commentId(1) } },
    { route: "react", request: { id: poll.id, cid: commentId(1), body: { emoji: "🎉" } } },
  ]);
});

it("a guest sees how many reacted, and can add nothing", () => {
  draw();
  expect(screen.getByRole("button", { name: "👍 2" }).getAttribute("aria-disabled")).toBe("true");
  expect(screen.queryByRole("button", { name: /^React/ })).toBeNull();
});

it("stands at its option, and in the card only where options are no rows", () => {
  const card = (withOptions: boolean) => (
    <MeetupSessionProvider session={aMeetupSession(poll).session}>
      <CommentsCard onJoinFirst={() => undefined} withOptions={withOptions} />
    </MeetupSessionProvider>
  );
  const { rerender } = renderInApp(card(false));
  expect(screen.queryByText("No cards")).toBeNull();
  expect(screen.getByText("Hello")).toBeTruthy();
  rerender(card(true));
  expect(screen.getByText("No cards")).toBeTruthy();
});
