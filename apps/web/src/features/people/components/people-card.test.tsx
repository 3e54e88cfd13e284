import { aPoll, participantId } from "@pintpoint/core/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { thisDevice } from "../../../lib/this-device.ts";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { PeopleCard } from "./people-card.tsx";

const poll = aPoll({
  slots: 2,
  venues: 0,
  voters: [{ says: { s1: "yes", s2: "no" }, party: 3, mustCome: true }, {}],
});

const card = (meetup = poll, traits: Parameters<typeof aMeetupSession>[1] = {}, hasGrid = false) => (
  <MeetupSessionProvider session={aMeetupSession(meetup, traits).session}>
    <PeopleCard
      hasGrid={hasGrid}
      onOpenMe={() => undefined}
      onAddPerson={() => undefined}
      onOpenPerson={() => undefined}
      onOpenOrganiser={() => undefined}
    />
  </MeetupSessionProvider>
);
const draw = (...of: Parameters<typeof card>) => renderInApp(card(...of));

describe("the people", () => {
  it("show by a tap what each of them answered", async () => {
    const { user } = draw();
    const row = screen.getByRole("button", { name: /^.*Person 1 \+2/ });
    expect(row.textContent).toContain("1 yes, 0 maybe, 1 no");
    await user.click(row);
    const answers = document.getElementById(row.getAttribute("aria-controls") ?? "");
    if (!answers) throw new Error("the row controls nothing");
    expect(
      within(answers)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringMatching(/^Tue, Dec 1/), expect.stringMatching(/^Wed, Dec 2/)]);
  });

  it("stay as they are when the first of them leaves: what was opened is open", async () => {
    const { user, rerender } = draw();
    await user.click(screen.getByRole("button", { name: /Person 2/ }));
    const { [participantId(1)]: _, ...participants } = poll.participants;
    rerender(card({ ...poll, participants }));
    expect(screen.queryByRole("button", { name: /Person 1/ })).toBeNull();
    expect(screen.getByRole("button", { name: /Person 2/ }).getAttribute("aria-expanded")).toBe("true");
  });

  it("[RT6] say who is here and who is choosing", () => {
    const here = [{ participantId: participantId(2), state: "choosing" as const }];
    draw(poll, { presence: { watchers: 2, here } });
    expect(screen.getByText("is choosing…")).toBeTruthy();
    expect(screen.getByText(/2 here now/)).toBeTruthy();
  });

  it("[MS1] offer to nobody but the organiser what only the organiser may do", () => {
    const more = () => screen.queryAllByRole("button", { name: /^Options for/ }).map((button) => button.ariaLabel);
    draw(poll, { me: participantId(2) });
    expect(more()).toEqual(["Options for Person 2"]);
  });

  it("[MS1] let the organiser open everybody", () => {
    draw(poll, { organiser: true });
    expect(screen.getAllByRole("button", { name: /^Options for/ })).toHaveLength(2);
  });

  it("[RT12] do not say that somebody has not answered whose answers are hidden", () => {
    const blind = { ...poll, votes: {}, settings: { ...poll.settings, blind: true } };
    draw(blind, { me: participantId(2) });
    expect(screen.getByRole("button", { name: /Person 1/ }).textContent).toContain("answers hidden for now");
    expect(screen.queryByRole("button", { name: "All answers" })).toBeNull();
    expect(screen.queryByRole("button", { name: /CSV/ })).toBeNull();
  });

  it("have a button for all answers, unless the grid shows them already", () => {
    const { unmount } = draw();
    expect(screen.getByRole("button", { name: "All answers" })).toBeTruthy();
    unmount();
    draw(poll, {}, true);
    expect(screen.queryByRole("button", { name: "All answers" })).toBeNull();
    expect(screen.getByRole("button", { name: /Person 1/ })).toBeTruthy();
  });

  it("who are silent are called by a line for the chat, by who takes part or organises", async () => {
    const copied: string[] = [];
    Reflect.set(document, "execCommand", () => {
      copied.push(document.querySelector<HTMLTextAreaElement>('textarea[aria-hidden="true"]')?.value ?? "");
      return true;
    });
    const guest = draw();
    expect(screen.queryByRole("button", { name: /^Nudge/ })).toBeNull();
    guest.unmount();
    const { user } = draw(poll, { me: participantId(1) });
    await user.click(screen.getByRole("button", { name: "Nudge 1 silent" }));
    await waitFor(() => expect(copied).toEqual([expect.stringMatching(/Person 2.*\n.*\/m\//)]));
    expect((await screen.findAllByText("Copied. Now paste it into your chat.")).length).toBeGreaterThan(0);
    Reflect.set(document, "execCommand", () => false);
    await user.click(screen.getByRole("button", { name: "Nudge 1 silent" }));
    expect((await screen.findAllByText(/^Copy it yourself: .*Person 2/)).length).toBeGreaterThan(0);
    Reflect.deleteProperty(document, "execCommand");
  });

  it("[RT12] are not called silent where nobody is to know", () => {
    const blind = { ...poll, votes: {}, settings: { ...poll.settings, blind: true } };
    draw(blind, { me: participantId(2) });
    expect(screen.queryByRole("button", { name: /^Nudge/ })).toBeNull();
  });

  it("[MS22] are saved as a table, under the server’s name, as this device sees them, also beside the grid", async () => {
    const fetched = vi
      .spyOn(globalThis, "fetch")
      .mockImplementation(
        async () =>
          new Response("\ufeffName", { headers: { "content-disposition": 'attachment; filename="Beer.csv"' } }),
      );
    const saved: string[] = [];
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    URL.createObjectURL = () => "blob:table";
    thisDevice.rememberMe(poll.id, { participantId: participantId(2), token: "mine" });
    const { user } = draw(poll, { me: participantId(2) }, true);
    await user.click(screen.getByRole("button", { name: "Save as a table (CSV)" }));
    await waitFor(() => expect(saved).toEqual(["Beer.csv"]));
    const [url, init] = fetched.mock.lastCall ?? [];
    expect(url).toContain(`/meetups/${poll.id}/answers.csv?timeZone=${encodeURIComponent(poll.timeZone)}&lang=en`);
    expect(new Headers(init?.headers).get("authorization")).toBe("Bearer mine");
    expect((await screen.findAllByText("Saved. It’s in your downloads.")).length).toBeGreaterThan(0);
    thisDevice.forgetMe(poll.id);
    fetched.mockRestore();
    clicked.mockRestore();
  });

  it("[MS22] say that the table could not be had", async () => {
    const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("Failed to fetch"));
    const { user } = draw();
    await user.click(screen.getByRole("button", { name: "Save as a table (CSV)" }));
    expect((await screen.findByRole("alert")).textContent).not.toBe("");
    fetched.mockRestore();
  });

  it("are all there where a button would show only a few more", () => {
    draw(aPoll({ slots: 1, venues: 0, voters: Array.from({ length: 24 }, () => ({})) }));
    expect(screen.getAllByRole("listitem")).toHaveLength(24);
    expect(screen.queryByRole("button", { name: /^Show/ })).toBeNull();
  });

  it("of a crowd are sixteen and oneself, until all are asked for", async () => {
    const crowd = aPoll({ slots: 1, venues: 0, voters: Array.from({ length: 90 }, () => ({})) });
    const { user } = draw(crowd, { me: participantId(80) });
    expect(screen.getByRole("heading", { name: "Who (90)" })).toBeTruthy();
    expect(screen.getAllByRole("listitem")).toHaveLength(17);
    expect(screen.getByRole("button", { name: "Options for Person 80" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show all 90" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(90);
    await user.click(screen.getByRole("button", { name: "Show fewer" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(17);
  });

  it("[MS14] mark who holds the organiser link, and offer what it can do only to who has it", () => {
    const [first = "", second = ""] = [1, 2].map(participantId);
    const named = (name: string, id: string) => ({ ...poll.participants[id], name });
    const participants = {
      [first]: { ...named("Olga", first), organiser: true },
      [second]: named("Olga (organiser)", second),
    } as typeof poll.participants;
    const view = draw({ ...poll, participants });
    const marks = screen.getAllByText("organiser", { exact: true });
    expect(marks.map((mark) => mark.closest("button")?.textContent)).toEqual([expect.stringContaining("Olga +2")]);
    expect(screen.queryByRole("button", { name: "Organise" })).toBeNull();
    view.unmount();
    draw(poll, { organiser: true });
    expect(screen.getByRole("button", { name: "Organise" })).toBeTruthy();
  });
});
