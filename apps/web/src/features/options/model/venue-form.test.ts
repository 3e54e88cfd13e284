import { describe, expect, it } from "vitest";
import { faultsOf, formOf, newVenue, venueEdit, webUrl } from "./venue-form.ts";

const bar = { id: "v_1", name: "Bar", address: "1 High St", capacity: 4 };

describe("the venue form", () => {
  it("sends only what was told", () => {
    expect(newVenue({ ...formOf(null), name: " Bar ", url: "bar.example" })).toEqual({
      name: "Bar",
      url: "https://bar.example",
    });
  });

  it("[MS3] sends only what was changed; what was emptied is removed", () => {
    expect(venueEdit(bar, { ...formOf(bar), address: "", capacity: "6" })).toEqual({ address: null, capacity: 6 });
    expect(venueEdit(bar, formOf(bar))).toEqual({});
  });

  it("names what is wrong", () => {
    expect(faultsOf({ ...formOf(null), url: "javascript:alert(1)", capacity: "0" })).toEqual({
      name: "missing",
      url: "notWeb",
      capacity: "notNumber",
    });
    expect(faultsOf(formOf(bar))).toEqual({});
  });

  it("leaves an address with a scheme as it is", () => {
    expect(webUrl("http://bar.example")).toBe("http://bar.example");
  });
});
