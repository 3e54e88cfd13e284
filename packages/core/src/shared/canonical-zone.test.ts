import { afterEach, describe, expect, it, vi } from "vitest";
import { canonicalZone } from "./canonical-zone.ts";

afterEach(() => vi.unstubAllGlobals());

describe("the name under which a zone is kept", () => {
  it.each([
    ["europe/kyiv", "Europe/Kyiv"],
    ["EUROPE/BERLIN", "Europe/Berlin"],
    ["asia/ho_chi_minh", "Asia/Ho_Chi_Minh"],
    ["america/port-au-prince", "America/Port-au-Prince"],
    ["america/argentina/buenos_aires", "America/Argentina/Buenos_Aires"],
    ["Europe/Kiev", "Europe/Kiev"],
    ["us/eastern", "US/Eastern"],
    ["utc", "UTC"],
    ["etc/gmt+5", "Etc/GMT+5"],
    ["Mars/Olympus", "Mars/Olympus"],
    ["+02:00", "+02:00"],
    ["", ""],
  ])("%s is %s", (typed, kept) => {
    expect(canonicalZone(typed)).toBe(kept);
  });

  it("is as good as a runtime without Temporal knows it", () => {
    vi.stubGlobal("Temporal", undefined);
    expect(canonicalZone("europe/berlin")).toBe("Europe/Berlin");
    expect(canonicalZone("utc")).toBe("UTC");
    expect(canonicalZone("us/eastern")).toBe("us/eastern");
  });
});
