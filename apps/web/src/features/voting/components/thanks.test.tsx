import { aPoll, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import Thanks from "./thanks.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [{ says: { s1: "yes" } }] });
const scrollIntoView = vi.fn();

beforeEach(() => {
  scrollIntoView.mockReset();
  Object.defineProperty(Element.prototype, "scrollIntoView", { value: scrollIntoView, configurable: true });
});
afterEach(() => void Reflect.deleteProperty(Element.prototype, "scrollIntoView"));

const draw = (me = true) =>
  renderInApp(
    <MeetupSessionProvider session={aMeetupSession(poll, me ? { me: participantId(1) } : {}).session}>
      <Thanks>
        <a href="#own">own link</a>
      </Thanks>
    </MeetupSessionProvider>,
  );

describe("what Done has earned", () => {
  it("is a card with one's name, in sight, with what is worth keeping inside", () => {
    draw();
    const card = screen.getByRole("region", { name: /Person 1/ });
    expect(card.contains(screen.getByRole("link", { name: "own link" }))).toBe(true);
    expect(scrollIntoView).toHaveBeenCalledWith({ block: "nearest" });
  });

  it("has one's glass on its coaster, which says nothing to who listens", () => {
    draw();
    const glasses = screen.getByRole("region").querySelectorAll("[data-activity]");
    expect([...glasses].map((glass) => glass.getAttribute("aria-hidden"))).toEqual(["true"]);
  });

  it("is not drawn for a guest", () => {
    draw(false);
    expect(screen.queryByRole("region")).toBeNull();
    expect(scrollIntoView).not.toHaveBeenCalled();
  });
});
