import { aPoll, participantId } from "@pintpoint/core/testing";
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { storedAnsweringFor } from "../../../lib/meetup/stored-answering-for.ts";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import AddPersonSheet from "./add-person-sheet.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [{}] });
const me = participantId(1);
const grandma = { participant: { id: participantId(2) }, token: "t" };

function draw(traits: Parameters<typeof aMeetupSession>[1] = { answer: grandma }) {
  const { session, sent } = aMeetupSession(poll, { me, ...traits });
  const onClose = vi.fn();
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <AddPersonSheet onClose={onClose} />
    </MeetupSessionProvider>,
  );
  return { sent, onClose, ...view };
}

const add = () => screen.getByRole("button", { name: "Add and answer for them" });
const name = () => screen.getByRole("textbox", { name: "Their name" });

beforeEach(() => storedAnsweringFor(poll.id).write([]));

describe("somebody without a device", () => {
  it("joins as a guest, by the name without the spaces around it, and the device notes who added them", async () => {
    const { user, sent, onClose } = draw();
    await user.type(name(), "  Grandma ");
    await user.click(add());
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(sent).toEqual([{ route: "join", request: { id: poll.id, body: { name: "Grandma" } } }]);
    expect(storedAnsweringFor(poll.id).read()).toEqual([{ person: participantId(2), by: me }]);
  });

  it("is not added without a name", async () => {
    const { user, sent, onClose } = draw();
    await user.type(name(), "   ");
    expect(add().getAttribute("aria-disabled")).toBe("true");
    await user.click(add());
    expect([sent, onClose.mock.calls]).toEqual([[], []]);
  });

  it("when the server refuses, the sheet stays with the name and says why; nobody is noted", async () => {
    const { user, onClose } = draw({ refuse: "participants_limit" });
    await user.type(name(), "Grandma");
    await user.click(add());
    await waitFor(() => expect(name().getAttribute("aria-invalid")).toBe("true"));
    expect(name()).toHaveProperty("value", "Grandma");
    expect(onClose).not.toHaveBeenCalled();
    expect(storedAnsweringFor(poll.id).read()).toEqual([]);
  });
});
