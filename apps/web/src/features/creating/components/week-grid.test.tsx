import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { creating } from "../../../lib/i18n/catalogue/en/creating.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { useSlotEditor } from "../live/use-slot-editor.ts";
import type { DraftSlot } from "../types.ts";
import { MonthPicker } from "./deferred.ts";
import { WeekGrid } from "./week-grid.tsx";

const now = { day: "2026-11-21", minutes: 15 * 60 };
let latest: DraftSlot[] = [];
let opened: string[] = [];

function Week({ initial = [] }: { initial?: DraftSlot[] }) {
  const [slots, setSlots] = useState(initial);
  latest = slots;
  const editing = useSlotEditor({ slots, length: 120, now, onChange: (edit) => setSlots(edit) });
  return (
    <WeekGrid
      slots={slots}
      now={now}
      length={120}
      usualStart={12 * 60}
      editing={editing}
      onOpen={(id) => opened.push(id)}
      heading={null}
      tools={null}
    />
  );
}

beforeEach(() => {
  opened = [];
  vi.stubGlobal("navigator", { ...navigator, languages: ["en-GB"] });
});
afterEach(() => vi.unstubAllGlobals());

const friday: DraftSlot = { id: "a", day: "2026-11-27", from: 1140, minutes: 120 };
const cell = (name: RegExp) => screen.getByRole("gridcell", { name: new RegExp(`^${name.source}`) });
const said = (text: RegExp) =>
  screen.getByText((words, element) => text.test(words) && element?.getAttribute("aria-live") === "polite");

it("Enter offers a time of the chosen length where the focus is, and says so", async () => {
  const { user } = renderInApp(<Week />);
  cell(/Fri,? 27 Nov, 19:00/).focus();
  await user.keyboard("{Enter}");
  expect(latest).toMatchObject([{ day: "2026-11-27", from: 1140, minutes: 120 }]);
  expect(said(/: Fri,? 27 Nov, 19:00–21:00/)).toBeDefined();
  expect(cell(/Fri,? 27 Nov, 20:30/).getAttribute("aria-selected")).toBe("true");
});

it("arrows go from cell to cell, up to the whole day, with one stop for the Tab key", async () => {
  const { user } = renderInApp(<Week />);
  cell(/Sun,? 22 Nov, 12:30/).focus();
  await user.keyboard("{ArrowRight}{ArrowUp}");
  expect(document.activeElement).toBe(cell(/Mon,? 23 Nov, 12:00/));
  const stops = screen.getAllByRole("gridcell").filter((each) => each.tabIndex === 0);
  expect(stops).toEqual([document.activeElement]);
});

it("above the first row the earlier hours unfold", async () => {
  const { user } = renderInApp(<Week />);
  expect(screen.queryByRole("gridcell", { name: /Mon,? 23 Nov, 11:30/ })).toBeNull();
  cell(/Mon,? 23 Nov, 12:00/).focus();
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(cell(/Mon,? 23 Nov, 11:30/));
});

it("Shift and arrows stretch, Alt and arrows move, Delete removes, and it can be undone", async () => {
  const { user } = renderInApp(<Week initial={[friday]} />);
  cell(/Fri,? 27 Nov, 19:00/).focus();
  await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}");
  expect(latest).toMatchObject([{ minutes: 150 }]);
  await user.keyboard("{Alt>}{ArrowLeft}{ArrowUp}{/Alt}");
  expect(latest).toMatchObject([{ day: "2026-11-26", from: 1110, minutes: 150 }]);
  expect(document.activeElement).toBe(cell(/Thu,? 26 Nov, 18:30/));
  await user.keyboard("{Delete}");
  expect(latest).toEqual([]);
  await user.click(screen.getByText("Undo"));
  expect(latest).toMatchObject([{ id: "a" }]);
});

it("Enter on a slot opens it", async () => {
  const { user } = renderInApp(<Week initial={[friday]} />);
  cell(/Fri,? 27 Nov, 20:00/).focus();
  await user.keyboard("{Enter}");
  expect(opened).toEqual(["a"]);
});

it("a past time is marked, refused, and says why", async () => {
  const { user } = renderInApp(<Week />);
  cell(new RegExp(`Sat,? 21 Nov, 14:30, ${creating.grid.past}`)).focus();
  await user.keyboard("{Enter}");
  expect(latest).toEqual([]);
  expect(screen.getByText(creating.times.refusals.past)).toBeDefined();
  cell(/Sat,? 21 Nov, 15:00, free/).focus();
  await user.keyboard("{Enter}");
  expect(latest).toHaveLength(1);
});

it("the arrows lead on into the next week, and not before today", async () => {
  const { user } = renderInApp(<Week />);
  cell(/Sat,? 21 Nov, 19:00/).focus();
  await user.keyboard("{ArrowLeft}");
  expect(document.activeElement).toBe(cell(/Sat,? 21 Nov, 19:00/));
  await user.keyboard("{End}{ArrowRight}");
  expect(document.activeElement).toBe(cell(/Sat,? 28 Nov, 19:00/));
  expect(screen.queryByRole("gridcell", { name: /Fri,? 27 Nov, 19:00/ })).toBeNull();
});

it("a whole day is a cell of its own row", async () => {
  const { user } = renderInApp(<Week />);
  await user.click(cell(/Sun,? 22 Nov, All day/));
  expect(latest).toEqual([{ id: expect.any(String), day: "2026-11-22" }]);
  await user.keyboard("{Enter}");
  expect(latest).toEqual([]);
});

/** The layer of the blocks, 700 × 480 pixels: a day is 100 wide, an hour 40 high, from noon. */
function layer(): HTMLElement {
  const found = document.querySelector<HTMLElement>("[aria-hidden='true'][data-blocks]");
  if (found === null) throw new Error("no layer of blocks");
  found.getBoundingClientRect = () => new DOMRect(0, 0, 700, 480);
  found.setPointerCapture = () => {};
  return found;
}
const at = (day: number, hour: number) => ({
  clientX: day * 100 + 50,
  clientY: (hour - 12) * 40,
  button: 0,
  pointerId: 1,
  pointerType: "mouse",
});

function drag(target: Element, from: ReturnType<typeof at>, to: ReturnType<typeof at>) {
  fireEvent.pointerDown(target, from);
  // From the first move on the layer has captured the pointer.
  const captured = layer();
  fireEvent.pointerMove(captured, { ...from, clientY: from.clientY + 5 });
  fireEvent.pointerMove(captured, to);
  fireEvent.pointerUp(captured, to);
  fireEvent.click(captured, to);
}

it("a click places a slot of the chosen length, a drag draws one of its own", () => {
  renderInApp(<Week />);
  fireEvent.click(layer(), at(2, 19.2));
  drag(layer(), at(3, 18.1), at(3, 21.3));
  expect(latest).toMatchObject([
    { day: "2026-11-23", from: 1140, minutes: 120 },
    { day: "2026-11-24", from: 1080, minutes: 210 },
  ]);
});

it("a drag on a slot moves it, one on its lower edge stretches it, neither places another", () => {
  renderInApp(<Week initial={[friday]} />);
  layer();
  const block = document.querySelector("[data-slot='a']");
  if (block === null) throw new Error("no block");
  drag(block, at(6, 19.5), at(4, 20.6));
  expect(latest).toMatchObject([{ id: "a", day: "2026-11-25", from: 1200, minutes: 120 }]);
  const edge = document.querySelector("[data-slot='a'] [data-stretch]");
  if (edge === null) throw new Error("no edge");
  drag(edge, at(4, 22), at(4, 23.1));
  expect(latest).toMatchObject([{ id: "a", from: 1200, minutes: 180 }]);
  expect(latest).toHaveLength(1);
});

it("a drag into the past is refused and leaves the slot where it was", () => {
  renderInApp(<Week initial={[friday]} />);
  layer();
  const block = document.querySelector("[data-slot='a']");
  if (block === null) throw new Error("no block");
  drag(block, at(6, 19.5), at(0, 14));
  expect(latest).toEqual([friday]);
  expect(screen.getByText(creating.times.refusals.past)).toBeDefined();
});

it("a month under the date leads to a far week and back, by the keyboard too, and says another year", async () => {
  await MonthPicker.load();
  const { user } = renderInApp(<Week />);
  const date = screen.getByRole("button", { name: /Choose another week/ });
  await user.click(date);
  await user.keyboard("{PageDown}{PageDown}{ArrowRight}");
  expect(document.activeElement?.textContent).toContain("22 January 2027");
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(date);
  expect(date.textContent).toMatch(/^16.*22 Jan 2027/);
  await user.click(date);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.click(date);
  await user.click(screen.getByRole("button", { name: "Back to today" }));
  expect(date.textContent).toMatch(/^21.*27 Nov/);
});

it("the mornings come by a switch, and by themselves where one of the times is", async () => {
  const { user, unmount } = renderInApp(<Week />);
  expect(screen.queryByRole("gridcell", { name: /Mon,? 23 Nov, 09:00/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Mornings" }));
  expect(cell(/Mon,? 23 Nov, 09:00/)).toBeDefined();
  unmount();
  renderInApp(<Week initial={[{ ...friday, from: 9 * 60 + 30 }]} />);
  expect(cell(/Mon,? 23 Nov, 09:00/)).toBeDefined();
  expect(screen.queryByRole("gridcell", { name: /Mon,? 23 Nov, 08:30/ })).toBeNull();
});

it("where a drag ended no ghost covers it before the mouse moves on", () => {
  renderInApp(<Week />);
  const ghost = () => document.querySelector("[data-ghost]");
  fireEvent.pointerMove(layer(), at(2, 18));
  expect(ghost()).not.toBeNull();
  drag(layer(), at(3, 18.1), at(3, 21.3));
  fireEvent.pointerMove(layer(), at(3, 21.3));
  expect(ghost()).toBeNull();
  fireEvent.pointerMove(layer(), at(4, 20));
  expect(ghost()).not.toBeNull();
});
