import { act, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { PreferencesSheet } from "../../ui/page/preferences-sheet.tsx";
import { HumourLine } from "../../ui/prose/humour-line.tsx";
import { setSeriousMode } from "./serious-mode.ts";

afterEach(() => {
  act(() => setSeriousMode(false));
  localStorage.clear();
});

const line = <HumourLine state="firstYes" meetup={{ id: "x", activity: "beer" }} />;

it("a line keeps its room until it is loaded", async () => {
  renderInApp(line);
  expect(document.querySelectorAll("p")).toHaveLength(1);
  expect(await screen.findByText("First one’s poured.")).toBeTruthy();
});

it("in Serious mode there are no lines, at once and on this device from then on", async () => {
  const { user } = renderInApp(
    <>
      {line}
      <PreferencesSheet onClose={() => undefined} />
    </>,
  );
  expect(await screen.findByText("First one’s poured.")).toBeTruthy();
  await user.click(screen.getByRole("switch", { name: "Serious mode", hidden: true }));
  expect(screen.queryByText("First one’s poured.")).toBeNull();
  expect(localStorage.getItem("pintpoint:serious")).toBe("true");
  await user.click(screen.getByRole("switch", { name: "Serious mode", hidden: true }));
  expect(screen.getByText("First one’s poured.")).toBeTruthy();
});
