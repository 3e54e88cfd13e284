import { aPoll, optionId, participantId, type Voter } from "@pintpoint/core/testing";
import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { LeadingPairs } from "./leading-pairs.tsx";

type Traits = Parameters<typeof aMeetupSession>[1];

function draw(poll: ReturnType<typeof aPoll>, traits: Traits = {}) {
  const { session } = aMeetupSession(poll, traits);
  const onDecide = vi.fn();
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <LeadingPairs onDecide={onDecide} />
    </MeetupSessionProvider>,
  );
  return { ranked: [...document.querySelectorAll<HTMLElement>("[data-rank]")], onDecide, ...view };
}

/** Three people, of whom all can come to the first slot and two to the second. */
const clear = aPoll({
  slots: 2,
  venues: 0,
  voters: [{ says: { s1: "yes", s2: "no" } }, { says: { s1: "yes", s2: "yes" } }, { says: { s1: "yes", s2: "yes" } }],
});
const crossed = aPoll({
  slots: 2,
  venues: [{ name: "The Snug" }, { name: "Pier 7" }],
  voters: [
    { says: { s1: "yes", s2: "yes", v1: "yes", v2: "no" } },
    { says: { s1: "yes", s2: "no", v1: "yes", v2: "yes" } },
  ],
});

describe("the pair that leads", () => {
  it("[SC3] is told with who can, who cannot and who has not said", () => {
    const { ranked } = draw(
      aPoll({ slots: 2, venues: 0, voters: [{ says: { s1: "yes" } }, { says: { s1: "no", s2: "maybe" } }, {}] }),
    );
    const [first] = ranked;
    if (!first) throw new Error("a leader is expected");
    expect(within(first).getByText("In the lead")).toBeTruthy();
    expect(within(first).getByText("Tuesday")).toBeTruthy();
    expect(within(first).getByText("1 can")).toBeTruthy();
    expect(within(first).getByText(/^Person 2.* can’t, .*Person 3.* hasn’t said a word\.$/)).toBeTruthy();
  });

  it("names them on a tap", async () => {
    const { ranked, user } = draw(clear);
    const [first] = ranked;
    if (!first) throw new Error("a leader is expected");
    await user.click(within(first).getByRole("button", { name: /3 can/ }));
    expect(within(first).getByText("Person 1, Person 2, and Person 3")).toBeTruthy();
  });

  it("has a quiet button to decide until all have answered, for the organiser at once", async () => {
    const waiting = aPoll({ slots: 1, venues: 0, voters: [{ says: { s1: "yes" } }, {}] });
    const { user, onDecide } = draw(waiting);
    const quiet = screen.getByRole("button", { name: "Decide…" });
    expect(quiet.className).toMatch(/secondary/);
    await user.click(quiet);
    expect(onDecide).toHaveBeenCalledWith({ slotId: optionId("s1") });
  });

  it.each([
    ["all have answered", clear, {}],
    ["the organiser looks", crossed, { organiser: true }],
  ] as const)("has a loud one when %s", (_, poll, traits) => {
    draw(poll, traits);
    expect(screen.getByRole("button", { name: "Decide…" }).className).toMatch(/primary/);
  });
});

describe("the rows behind it", () => {
  it("[SC4] say how many of all can, and on a tap why they are behind", async () => {
    const { ranked, user } = draw(clear);
    expect(ranked.map((each) => each.dataset.rank)).toEqual(["1", "2"]);
    const second = ranked[1];
    if (!second) throw new Error("a second pair is expected");
    const row = within(second).getByRole("button", { name: /Wed 7:00 PM.*2 of 3/ });
    expect(row.getAttribute("aria-expanded")).toBe("false");
    await user.click(row);
    expect(within(second).getByText("1 fewer can make it")).toBeTruthy();
    expect(within(second).getByText("Can’t:").nextSibling?.textContent).toBe("Person 1");
  });

  it("[SC5] [SC6] name who must come and cannot, and how many spots are short", async () => {
    const { user, ranked } = draw(
      aPoll({
        slots: 0,
        venues: [{ capacity: 9 }, { capacity: 1 }],
        voters: [
          { says: { v1: "yes", v2: "yes" }, party: 3 },
          { says: { v1: "yes", v2: "no" }, mustCome: true },
        ],
      }),
    );
    const second = ranked[1];
    if (!second) throw new Error("a second pair is expected");
    await user.click(within(second).getByRole("button", { name: /Venue 2/ }));
    expect(within(second).getByText("Person 2 can’t, and must be there")).toBeTruthy();
    expect(within(second).getByText("3 spots short")).toBeTruthy();
  });

  it("are four, and all on request, in portions", async () => {
    const { user } = draw(aPoll({ slots: 0, venues: 40, voters: [{ says: { v1: "yes", v2: "maybe" } }] }));
    expect(document.querySelectorAll("[data-rank]")).toHaveLength(5);
    await user.click(screen.getByRole("button", { name: "Show 30 more of 40" }));
    expect(document.querySelectorAll("[data-rank]")).toHaveLength(35);
    await user.click(screen.getByRole("button", { name: "Show all 40 in order" }));
    expect(document.querySelectorAll("[data-rank]")).toHaveLength(40);
    await user.click(screen.getByRole("button", { name: "Show fewer" }));
    expect(document.querySelectorAll("[data-rank]")).toHaveLength(5);
  });
});

describe("rows that change places", () => {
  const animate = vi.fn();
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(Element.prototype, "animate");
  });

  /** Three rows behind a leader; another vote brings the last of them before the others. */
  function drawAndVote(less: boolean) {
    animate.mockReset();
    Object.defineProperty(Element.prototype, "animate", { value: animate, configurable: true });
    vi.stubGlobal("matchMedia", () => ({ matches: less, addEventListener() {}, removeEventListener() {} }));
    // The test's page has no layout: a row is 10 px high.
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
      const top = [...(this.parentElement?.children ?? [])].indexOf(this) * 10;
      return { ...new DOMRect(), left: 0, top };
    });
    const poll = (last: "yes" | "no") =>
      aPoll({
        slots: 4,
        venues: 0,
        voters: [
          { says: { s1: "yes", s2: "yes", s3: "maybe", s4: "maybe" } },
          { says: { s1: "yes", s2: "no", s3: "no", s4: last } },
        ],
      });
    const at = (last: "yes" | "no") => (
      <MeetupSessionProvider session={aMeetupSession(poll(last)).session}>
        <LeadingPairs />
      </MeetupSessionProvider>
    );
    const { rerender } = renderInApp(at("no"));
    const rows = () => screen.getAllByRole("button", { name: /of 2$/ });
    const last = rows().at(-1);
    last?.focus();
    expect(animate).not.toHaveBeenCalled();
    rerender(at("yes"));
    return { last, rows };
  }

  it("glide there, and the row with the focus keeps it", async () => {
    const { last, rows } = drawAndVote(false);
    await vi.waitFor(() => expect(rows().at(-1)).not.toBe(last));
    expect(rows()).toContain(last);
    expect(document.activeElement).toBe(last);
    expect(animate).toHaveBeenCalled();
  });

  it("are there at once where less motion is wanted", async () => {
    const { last, rows } = drawAndVote(true);
    await vi.waitFor(() => expect(rows().at(-1)).not.toBe(last));
    expect(document.activeElement).toBe(last);
    expect(animate).not.toHaveBeenCalled();
  });
});

describe("when another pair comes to the front", () => {
  /** Seven times, for each of which one person fewer can; whoever came later can only come to one of them. */
  const slots = Array.from({ length: 7 }, (_, index) => `s${index + 1}` as const);
  const at = (late: number, to: `s${number}`) => {
    const upTo = (last: number): Voter => ({
      says: Object.fromEntries(slots.map((slot, index) => [slot, index < last ? "yes" : "no"] as const)),
    });
    const voters = [...slots.map((_, index) => upTo(7 - index)), ...Array<Voter>(late).fill({ says: { [to]: "yes" } })];
    return (
      <MeetupSessionProvider session={aMeetupSession(aPoll({ slots: 7, venues: 0, voters })).session}>
        <LeadingPairs />
      </MeetupSessionProvider>
    );
  };
  const rowOf = (slot: string) => {
    const row = document.querySelector<HTMLElement>(`[data-pair^="${optionId(slot)} "]`);
    return { row, button: row?.querySelector("button") ?? null };
  };

  it.each([
    ["the leader", 8, "1"],
    ["a row of the portion above", 3, "5"],
  ])("and was the last row, the focus is on it still where it is now %s", async (_, late, rank) => {
    const { rerender, user } = renderInApp(at(0, "s7"));
    await user.click(screen.getByRole("button", { name: "Show all 7 in order" }));
    const { row, button } = rowOf("s7");
    expect(row?.dataset.rank).toBe("7");
    button?.focus();
    rerender(at(late, "s7"));
    await vi.waitFor(() => expect(rowOf("s7").row?.dataset.rank).toBe(rank));
    expect(rowOf("s7").button).not.toBe(button);
    expect(document.activeElement).toBe(rowOf("s7").button);
  });

  it("its stamp falls; that of a pair that led before one looked does not", async () => {
    const { rerender } = renderInApp(at(0, "s7"));
    const panel = () => screen.getByText("In the lead").closest("section");
    expect(panel()?.dataset.newLead).toBeUndefined();
    const stamp = screen.getByText("In the lead");
    rerender(at(1, "s1"));
    await vi.waitFor(() => expect(rowOf("s1").button?.textContent).toContain("8 can"));
    expect(panel()?.dataset.newLead).toBeUndefined();
    rerender(at(8, "s7"));
    await vi.waitFor(() => expect(rowOf("s7").row?.dataset.rank).toBe("1"));
    expect(panel()?.dataset.newLead).toBe("true");
    // Another element: it falls anew.
    expect(screen.getByText("In the lead")).not.toBe(stamp);
  });
});

describe("a tie", () => {
  it("[SC4] is shown as a tie", () => {
    const { ranked } = draw(aPoll({ slots: 2, venues: 0, voters: [{ says: { s1: "yes", s2: "yes" } }] }));
    expect(ranked.map((each) => each.dataset.rank)).toEqual(["1", "1"]);
    expect(screen.getByText("2 combos lead together")).toBeTruthy();
    expect(screen.queryByText("In the lead")).toBeNull();
  });

  it("of many names a few, and says how many more there are", () => {
    const says = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`s${at + 1}`, "yes" as const]));
    const { ranked } = draw(aPoll({ slots: 8, venues: 0, voters: [{ says }] }));
    expect(ranked).toHaveLength(5);
    expect(screen.getByText("And 3 more, marked in the map below")).toBeTruthy();
  });
});

describe("the heat map", () => {
  it("is a table of times and places with the heads that get a seat", () => {
    draw(crossed);
    const table = screen.getByRole("table", { name: "Every combo" });
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["Tue, Dec 1", "Wed, Dec 2", "7:00 PM", "7:00 PM"]);
    const numbers = within(table)
      .getAllByRole("row")
      .slice(2)
      .map((row) =>
        within(row)
          .getAllByRole("button")
          .map(({ textContent }) => textContent),
      );
    expect(numbers).toEqual([
      ["2", "1"],
      ["1", "0"],
    ]);
  });

  it("is one stop of the Tab key, and goes on by arrows; Enter shows the names below", async () => {
    const { user } = draw(crossed);
    const cells = within(screen.getByRole("table")).getAllByRole("button");
    expect(cells.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    cells[0]?.focus();
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(document.activeElement).toBe(cells[3]);
    expect(cells.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0]);
    await user.keyboard("{ArrowRight}{Home}{Enter}");
    expect(document.activeElement).toBe(cells[2]);
    expect(cells[2]?.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByRole("heading", { name: /^Tue .* · .*Pier 7/ })).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("heading", { name: /Pier 7/ })).toBeNull();
  });

  it("is left out where the rows above say as much", () => {
    draw(clear);
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("marks what leads by a word as well", () => {
    draw(crossed);
    expect(screen.getByRole("button", { name: /The Snug.*: 2 can, best so far$/ })).toBeTruthy();
  });
});

describe("without a leader", () => {
  it("names at most a dozen people of a crowd", async () => {
    const voters = Array.from({ length: 40 }, () => ({ says: { s1: "yes" } as const }));
    const { user } = draw(aPoll({ slots: 1, venues: 0, voters }));
    await user.click(screen.getByRole("button", { name: /40 can/ }));
    expect(screen.getByText(/Person 11, and 29 others$/)).toBeTruthy();
  });

  it("says that nothing works when all say no", () => {
    draw(aPoll({ slots: 2, venues: 0, voters: [{ says: { s1: "no", s2: "no" } }] }));
    expect(screen.getByText("None of these work so far.")).toBeTruthy();
    expect(screen.queryByText("In the lead")).toBeNull();
  });

  it("[RT12] explains a blind meetup to who has not answered", () => {
    const poll = aPoll({ slots: 1, venues: 0, voters: [{ says: { s1: "yes" } }, {}] });
    const { ranked } = draw({ ...poll, settings: { ...poll.settings, blind: true } }, { me: participantId(2) });
    expect(ranked).toEqual([]);
    expect(screen.getByText(/No peeking/)).toBeTruthy();
  });
});
