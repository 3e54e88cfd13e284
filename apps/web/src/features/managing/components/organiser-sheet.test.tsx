import { aPoll, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import OrganiserSheet from "./organiser-sheet.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [{}, {}, {}] });
const now = Date.parse("2026-12-01T12:02:00Z");

function draw(traits: Parameters<typeof aMeetupSession>[1] = {}, meetup = poll) {
  const { session, sent } = aMeetupSession(meetup, { organiser: true, now, ...traits });
  const onClose = vi.fn();
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <OrganiserSheet onClose={onClose} />
    </MeetupSessionProvider>,
  );
  return { sent, onClose, ...view };
}

const button = (name: string) => screen.getByRole("button", { name, hidden: true });

describe("the organiser's sheet", () => {
  it("[MS14] closes joining, and opens it again", async () => {
    const { user, sent, unmount } = draw();
    await user.click(screen.getByLabelText(/^New people can join/));
    unmount();
    const shut = draw({}, { ...poll, settings: { ...poll.settings, joining: "closed" } });
    await shut.user.click(screen.getByLabelText(/^New people can join/));
    expect([...sent, ...shut.sent].map(({ request }) => request)).toEqual([
      { id: poll.id, body: { settings: { joining: "closed" } } },
      { id: poll.id, body: { settings: { joining: "open" } } },
    ]);
  });

  it("[MS14] removes the chosen, after a question that names how many", async () => {
    const { user, sent, onClose } = draw();
    await user.click(button("Remove several people"));
    await user.click(screen.getByRole("checkbox", { name: /^Person 1/, hidden: true }));
    await user.click(screen.getByRole("checkbox", { name: /^Person 3/, hidden: true }));
    await user.click(screen.getByLabelText("Their comments too"));
    await user.click(button("Remove 2 people"));
    expect(screen.getByRole("heading", { name: "Remove 2 people?", hidden: true })).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(button("Remove 2 people"));
    expect(sent).toEqual([
      {
        route: "removePeople",
        request: { id: poll.id, body: { ids: [participantId(1), participantId(3)], options: true } },
      },
    ]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("[MS14] removes all who have joined lately", async () => {
    const { user, sent } = draw();
    await user.click(button("Remove several people"));
    await user.click(screen.getByLabelText("Everyone who joined lately"));
    const minutes = screen.getByLabelText("In the last how many minutes?");
    await user.clear(minutes);
    expect(screen.getByText("A whole number from 1 to 10080, please.")).toBeTruthy();
    await user.type(minutes, "2");
    expect(screen.getByText(/^3 people joined since\./)).toBeTruthy();
    await user.click(button("Remove 3 people"));
    await user.click(button("Remove 3 people"));
    expect(sent).toMatchObject([
      { request: { body: { joinedSince: "2026-12-01T12:00:00Z", comments: true, options: true } } },
    ]);
  });

  it("[MS14] removes what guests without a name proposed, also where nobody has joined", async () => {
    const [slot] = Object.values(poll.slots);
    if (!slot) throw new Error("no slot");
    const lately = { ...slot, proposedAt: "2026-12-01T12:01:30Z" };
    const { user, sent } = draw({}, { ...poll, slots: { [slot.id]: lately } });
    await user.click(button("Remove several people"));
    await user.click(screen.getByLabelText("Everyone who joined lately"));
    await user.clear(screen.getByLabelText("In the last how many minutes?"));
    await user.type(screen.getByLabelText("In the last how many minutes?"), "1");
    await user.click(button("Remove"));
    expect(screen.getByText(/Suggestions that go: 1\./)).toBeTruthy();
    expect(screen.queryByText(/answers go/)).toBeNull();
    await user.click(button("Remove"));
    expect(sent).toMatchObject([{ request: { body: { joinedSince: "2026-12-01T12:01:00Z", options: true } } }]);
  });

  it("sends nothing while nobody is chosen", async () => {
    const { user, sent } = draw();
    await user.click(button("Remove several people"));
    await user.click(button("Remove"));
    expect(screen.queryByRole("heading", { name: /\?$/, hidden: true })).toBeNull();
    expect(sent).toEqual([]);
  });

  it("says why it was refused, and stays", async () => {
    const { user, onClose } = draw({ refuse: "participant_not_found" });
    await user.click(button("Remove several people"));
    await user.click(button("Choose all 3"));
    await user.click(button("Remove 3 people"));
    await user.click(button("Remove 3 people"));
    expect(screen.getByRole("alert", { hidden: true }).textContent).toContain("no longer on the list");
    expect(onClose).not.toHaveBeenCalled();
  });

  it("[MS14] renews the organiser link after a question, and shows the new one", async () => {
    const { user, sent } = draw({ answer: { organiserToken: "a-new-token" } });
    await user.click(button("Renew the organiser link"));
    expect(sent).toEqual([]);
    await user.click(button("Renew it"));
    expect(sent).toMatchObject([{ route: "renewOrganiserLink" }]);
    const link = screen.getByLabelText<HTMLInputElement>("New organiser link").value;
    expect(link).toMatch(new RegExp(`/m/${poll.id}#org=a-new-token$`));
  });
});
