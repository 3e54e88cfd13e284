import { afterEach, describe, expect, it, vi } from "vitest";
import { stubUnknownZones } from "../../testing/stub-unknown-zones.ts";
import { allZones, deviceZone, knownZone } from "./zones.ts";

afterEach(() => vi.unstubAllGlobals());

describe("a zone that comes from outside the code", () => {
  it.each([
    "Etc/Unknown",
    "etc/unknown",
    "",
    "Foo/Bar",
    "garbage",
    "+02:00",
    ":/etc/localtime",
    "UTC+3",
    undefined,
    null,
    7,
  ])("%s is none, whoever says it", (name) => {
    expect(knownZone(name)).toBeNull();
    stubUnknownZones([], name);
    if (name !== undefined) expect(deviceZone()).toBeNull();
  });

  it("the device's undefined is none either", () => {
    stubUnknownZones([], null);
    expect(deviceZone()).toBeNull();
  });

  it("a browser without any formatter for its own zone has none", () => {
    vi.stubGlobal("Intl", {
      DateTimeFormat: class {
        constructor() {
          throw new RangeError("Invalid time zone specified: Etc/Unknown");
        }
      },
    });
    expect(deviceZone()).toBeNull();
  });

  it.each(["America/Coyhaique", "Europe/Kyiv", "America/Ciudad_Juarez"])(
    "%s is none to a browser from before",
    (name) => {
      expect(knownZone("Europe/Kyiv")).toBe("Europe/Kyiv");
      stubUnknownZones([name], name);
      expect(knownZone(name)).toBeNull();
      expect(deviceZone()).toBeNull();
      expect(allZones()).toContain("UTC");
    },
  );

  it("a zone that the browser lists and does not know is not offered", () => {
    stubUnknownZones(["Europe/Vienna"], "Asia/Tokyo");
    expect(allZones()).toContain("Asia/Tokyo");
  });
});
