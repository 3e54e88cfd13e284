// Loaded beforehand, so that the lines are there at the first click.
import "../../../lib/lines/en.ts";
import { aPoll, participantId } from "@pintpoint/core/testing";
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

function draw({ fresh = false, meetup = poll } = {}) {
  const { session } = aMeetupSession(meetup);
  return renderInApp(
    <MeetupSessionProvider session={session}>
      <ShareSheet fresh={fresh} onClose={() => undefined} />
    </MeetupSessionProvider>,
  );
}

const invite = () => screen.getByLabelText<HTMLInputElement>("Invite link").value;

/** What is copied from now on, by the way that works without a secure context. */
function copies(): string[] {
  const copied: string[] = [];
  Reflect.set(document, "execCommand", () => {
    copied.push(document.querySelector<HTMLTextAreaElement>('textarea[aria-hidden="true"]')?.value ?? "");
    return true;
  });
  return copied;
}

afterEach(() => {
  Reflect.deleteProperty(document, "execCommand");
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
    const { user } = draw({ fresh: true });
    expect(screen.getByText("Your meetup is ready")).toBeTruthy();
    expect(invite()).not.toContain("token");
    await user.click(screen.getByText("Organiser link"));
    expect(screen.getByLabelText<HTMLInputElement>("Only for you").value).toMatch(/#org=an-organiser-token$/);
  });

  it("draws a code for the friends' phones at the same table", () => {
    draw();
    expect(screen.getByRole("img", { name: "QR code: Invite link", hidden: true })).toBeTruthy();
  });

  it("copies the message first, as it was edited, and says so", async () => {
    const { user } = draw();
    const copied = copies();
    const message = screen.getByLabelText<HTMLTextAreaElement>("Message");
    expect(message.value).toBe(`🎉 Beer\n1 time, 20 seconds of your life:\n${invite()}`);
    const [first] = screen.getAllByRole("button", { name: /^Copy/, hidden: true });
    expect(first?.textContent).toBe("Copy message");
    await user.click(screen.getByRole("button", { name: "Copy message", hidden: true }));
    await vi.waitFor(() => expect(copied).toEqual([message.value]));
    expect(await screen.findByText("Copied. Now paste it into your chat.")).toBeTruthy();
    await user.clear(message);
    await user.type(message, "Come, all of you");
    await user.click(screen.getByRole("button", { name: "Copied", hidden: true }));
    await vi.waitFor(() => expect(copied.at(-1)).toBe("Come, all of you"));
    await user.click(screen.getByRole("button", { name: "Copy link", hidden: true }));
    await vi.waitFor(() => expect(copied.at(-1)).toBe(invite()));
  });

  it("says where nothing can be copied, and leaves the text to be selected", async () => {
    const { user } = draw();
    Reflect.set(document, "execCommand", () => false);
    await user.click(screen.getByRole("button", { name: "Copy message", hidden: true }));
    expect(await screen.findByText(/^Copying didn’t work/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("Message").value).toContain(invite());
  });

  it("calls those who have not answered by their names, and nobody else", async () => {
    const answered = aPoll({ slots: 1, venues: 0, voters: [{ says: { s1: "yes" } }, {}, {}] });
    for (const [id, name] of [
      [participantId(2), "Max"],
      [participantId(3), "Анна"],
    ] as const) {
      const person = answered.participants[id];
      if (person) answered.participants[id] = { ...person, name };
    }
    const { user } = draw({ meetup: answered });
    const copied = copies();
    await user.click(screen.getByRole("button", { name: "Nudge 2 silent", hidden: true }));
    await vi.waitFor(() => expect(copied).toEqual([`Max and Анна, we’re waiting for you. Vote?\n${invite()}`]));
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
