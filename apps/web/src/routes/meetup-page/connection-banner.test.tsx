import type { LiveSnapshot } from "@pintpoint/client";
import { aPoll } from "@pintpoint/core/testing";
import { act, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import ConnectionBanner from "./connection-banner.tsx";

const meetup = aPoll({ slots: 1, venues: 0, voters: [] });
const live: LiveSnapshot = {
  status: "live",
  meetup,
  version: meetup.version,
  presence: null,
  ownAnswers: {},
  queuedCommands: [],
  identity: { participantId: null, tokenAccepted: false, joining: false, lost: null, organiser: false },
};
const draw = (snapshot: Partial<LiveSnapshot>, onDismissLost = () => undefined) =>
  renderInApp(<ConnectionBanner snapshot={{ ...live, ...snapshot }} onDismissLost={onDismissLost} />);

afterEach(() => vi.useRealTimers());

describe("the banners", () => {
  it("are none while all is well", () => {
    draw({});
    expect(screen.queryByText(/./, { selector: "main *, [role=status] p" })).toBeNull();
    expect(screen.queryByText(/No connection|Not live|not saved/)).toBeNull();
  });

  it("[RT1] say that the page is not live, but not while it is only just opening", () => {
    vi.useFakeTimers();
    draw({ status: "polling" });
    expect(screen.queryByText(/Live is blocked/)).toBeNull();
    act(() => vi.advanceTimersByTime(4_000));
    expect(screen.getByText(/Live is blocked/)).toBeTruthy();
  });

  it("[RW3] say that there is no connection", () => {
    draw({ status: "offline" });
    expect(screen.getByText(/Offline\. /)).toBeTruthy();
  });

  it("[MS10] say that one is a guest again, until that was understood", async () => {
    const understood = vi.fn();
    const { user } = draw({ identity: { ...live.identity, lost: "p_000000000001" } }, understood);
    await user.click(screen.getByRole("button", { name: "Got it" }));
    expect(understood).toHaveBeenCalledOnce();
  });

  const request = { id: meetup.id, body: { name: "Vera" } };
  const entry = { key: "k", route: "join" as const, request, as: "guest" as const, at: 0, order: 0, tab: "t" };

  it.each(["unreachable", "slow"] as const)("ask nobody to try again what is sent by itself: %s", (delayReason) => {
    draw({ queuedCommands: [{ entry, delayReason }] });
    expect(screen.getByText(/1 thing not sent yet.*go by itself/)).toBeTruthy();
    expect(screen.queryByText(/try again/)).toBeNull();
  });

  it("[MS14] say that what was too much at once is sent again by itself", () => {
    draw({ queuedCommands: [{ entry, delayReason: "rate_limited" }] });
    expect(screen.getByText(/1 thing not sent yet.*go by itself/)).toBeTruthy();
  });
});
