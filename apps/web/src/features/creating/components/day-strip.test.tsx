import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { creating } from "../../../lib/i18n/catalogue/en/creating.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { useSlotEditor } from "../live/use-slot-editor.ts";
import type { DraftSlot } from "../types.ts";
import { DayStrip } from "./day-strip.tsx";

const now = { day: "2026-11-21", minutes: 18 * 60 + 30 };
let latest: DraftSlot[] = [];

function Strip({ initial = [] }: { initial?: DraftSlot[] }) {
  const [slots, setSlots] = useState(initial);
  latest = slots;
  const editing = useSlotEditor({ slots, length: 120, now, onChange: (edit) => setSlots(edit) });
  return <DayStrip slots={slots} now={now} length={120} activity="beer" editing={editing} />;
}

beforeEach(() => {
  vi.stubGlobal("navigator", { ...navigator, languages: ["en-GB"] });
});
afterEach(() => vi.unstubAllGlobals());

it("shows fourteen days, never a week of columns, and more on demand", async () => {
  const { user } = renderInApp(<Strip />);
  expect(screen.getAllByRole("tab")).toHaveLength(14);
  expect(screen.queryByRole("grid")).toBeNull();
  await user.click(screen.getByRole("button", { name: "More days" }));
  expect(screen.getAllByRole("tab")).toHaveLength(28);
});

it("a tap on a time offers it, a second one takes it back", async () => {
  const { user } = renderInApp(<Strip />);
  await user.click(screen.getByRole("tab", { name: "Tue 24 November" }));
  await user.click(screen.getByRole("button", { name: /^19:00/ }));
  expect(latest).toMatchObject([{ day: "2026-11-24", from: 1140, minutes: 120 }]);
  expect(screen.getByRole("tab", { name: "Tue 24 November, 1 time" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: /^19:00/ }));
  expect(latest).toEqual([]);
});

it("offers the same times on another day in one tap, and takes them back in one", async () => {
  const { user } = renderInApp(
    <Strip
      initial={[
        { id: "a", day: "2026-11-21", from: 1140, minutes: 60 },
        { id: "b", day: "2026-11-21" },
      ]}
    />,
  );
  const repeat = within(screen.getByRole("group", { name: creating.strip.repeat }));
  await user.click(repeat.getByRole("button", { name: "Wed 25 November" }));
  expect(latest.filter(({ day }) => day === "2026-11-25")).toMatchObject([{}, { from: 1140, minutes: 60 }]);
  expect(repeat.getByRole("button", { name: "Wed 25 November" }).getAttribute("aria-pressed")).toBe("true");
  await user.click(repeat.getByRole("button", { name: "Wed 25 November" }));
  expect(latest.map(({ id }) => id).sort()).toEqual(["a", "b"]);
});

it("a time that is over is marked, and says why when it is tried", async () => {
  const { user } = renderInApp(<Strip />);
  const over = screen.getByRole("button", { name: /^18:00/ });
  expect(over.getAttribute("aria-disabled")).toBe("true");
  await user.click(over);
  expect(latest).toEqual([]);
  expect(screen.getByText(creating.times.refusals.past)).toBeDefined();
  expect(screen.getByRole("button", { name: /^19:00/ }).getAttribute("aria-disabled")).toBeNull();
});

it("takes any other time by its clock", async () => {
  const { user } = renderInApp(<Strip />);
  await user.click(screen.getByRole("button", { name: "Other…" }));
  const own = screen.getByLabelText("Another time");
  await user.type(own, "20:45");
  await user.click(screen.getByRole("button", { name: "Add" }));
  expect(latest).toMatchObject([{ day: "2026-11-21", from: 20 * 60 + 45 }]);
  expect(screen.getByRole("button", { name: /^20:45/ }).getAttribute("aria-pressed")).toBe("true");
});

it("the arrows move along the days, one stop for the Tab key", async () => {
  const { user } = renderInApp(<Strip />);
  await user.tab();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Mon 23 November", selected: true }));
  await user.keyboard("{End}");
  expect(screen.getAllByRole("tab").filter((tab) => tab.tabIndex === 0)).toEqual([document.activeElement]);
});
