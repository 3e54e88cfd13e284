import { screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { stubUnknownZones } from "../../testing/stub-unknown-zones.ts";
import { ZoneSearch } from "./zone-search.tsx";

afterEach(() => vi.unstubAllGlobals());

const summer = ["2027-07-10T16:00:00Z"];
const field = () => screen.getByRole("textbox", { name: "City or region" });
const offered = () => screen.queryAllByRole("button").map((one) => one.textContent);

function draw(zone = "Europe/Berlin", at: string[] = summer) {
  const chosen: string[] = [];
  const sent = vi.fn();
  const view = renderInApp(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent();
      }}
    >
      <ZoneSearch zone={zone} at={at} onChoose={(one) => chosen.push(one)} />
    </form>,
  );
  return { chosen, sent, ...view };
}

it("offers a zone with the offset that it has at the times in question", async () => {
  stubUnknownZones([], "Europe/Berlin");
  const { user } = draw();
  expect(offered()).toEqual([expect.stringContaining("Berlin (GMT+2)")]);
  await user.type(field(), "Boston");
  expect(offered()[0]).toMatch(/^New York \(GMT-4\)Boston · Eastern Daylight Time$/);
});

it("says when nothing is found, and offers the device’s zone", async () => {
  stubUnknownZones([], "Europe/Berlin");
  const { user } = draw("Asia/Tokyo");
  expect(screen.getByRole("status").textContent).toBe("");
  await user.type(field(), "Atlantis");
  expect(screen.getByRole("status").textContent).toContain("or use this device’s");
  expect(offered()).toEqual([expect.stringContaining("This device"), expect.stringContaining("Tokyo")]);
});

it("does not offer this device’s zone where it has none", async () => {
  stubUnknownZones([], "Etc/Unknown");
  const { user } = draw("Asia/Tokyo");
  await user.type(field(), "Atlantis");
  expect(screen.getByRole("status").textContent).toBe("No match. Try the nearest big city, or the country.");
});

it("a zone that this browser does not know is not offered, and breaks nothing", () => {
  stubUnknownZones(["America/Coyhaique"], "Europe/Berlin");
  draw("America/Coyhaique");
  expect(offered()).toEqual([expect.stringContaining("Berlin")]);
});

it("Enter takes the best hit and sends no form", async () => {
  const { user, chosen, sent } = draw();
  await user.type(field(), "{Enter}");
  await user.type(field(), "Atlantis{Enter}");
  expect(chosen).toEqual([]);
  await user.clear(field());
  await user.type(field(), "Munich{Enter}");
  expect(chosen).toEqual(["Europe/Berlin"]);
  expect(sent).not.toHaveBeenCalled();
});
