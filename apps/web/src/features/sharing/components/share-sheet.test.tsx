import { aPoll } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isLoopback } from "../../../lib/device/loopback.ts";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { server } from "../../../lib/server.ts";
import { thisDevice } from "../../../lib/this-device.ts";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import ShareSheet from "./share-sheet.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [] });

function draw(fresh = false) {
  const { session } = aMeetupSession(poll);
  return renderInApp(
    <MeetupSessionProvider session={session}>
      <ShareSheet fresh={fresh} onClose={() => undefined} />
    </MeetupSessionProvider>,
  );
}

const invite = () => screen.getByLabelText<HTMLInputElement>("Invite link").value;

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("the share sheet", () => {
  it("shows the invite link and nothing secret to those who hold no more", () => {
    draw();
    expect(invite()).toBe(`${location.origin}/m/${poll.id}`);
    expect(screen.queryByText("Organiser link")).toBeNull();
  });

  it("[MS10] gives the organiser link apart, on the device that holds it", async () => {
    vi.spyOn(thisDevice, "organiserToken").mockReturnValue("an-organiser-token");
    const { user } = draw(true);
    expect(screen.getByText("Your meetup is ready")).toBeTruthy();
    expect(invite()).not.toContain("token");
    await user.click(screen.getByText("Organiser link"));
    expect(screen.getByLabelText<HTMLInputElement>("Only for you").value).toMatch(/#org=an-organiser-token$/);
  });

  it("draws a code for the friends' phones when asked to", async () => {
    const { user } = draw();
    expect(screen.queryByRole("img", { name: /^QR code/, hidden: true })).toBeNull();
    await user.click(screen.getByRole("button", { name: "QR code", hidden: true }));
    expect(await screen.findByRole("img", { name: "QR code: Invite link", hidden: true })).toBeTruthy();
  });

  it("says that a link to this very computer leads no friend here", () => {
    draw();
    expect(screen.getByText(/^This link only opens on this computer/)).toBeTruthy();
    expect(
      ["localhost", "127.0.0.1", "127.8.9.1", "[::1]", "pub.localhost"].filter((name) => !isLoopback(name)),
    ).toEqual([]);
    expect(["pub.test", "192.168.1.5", "localhost.example", "10.127.0.1"].filter(isLoopback)).toEqual([]);
  });

  it("begins links with the address that friends open, whatever address this page was opened by", async () => {
    vi.spyOn(server, "address").mockResolvedValue({ base: "http://192.168.1.5:3000" });
    draw();
    await vi.waitFor(() => expect(invite()).toBe(`http://192.168.1.5:3000/m/${poll.id}`));
    expect(screen.queryByText(/^This link only opens on this computer/)).toBeNull();
  });
});
