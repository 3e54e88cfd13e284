import { describe, expect, it } from "vitest";
import { formOf, newVenue, venueEdit, venueFieldErrorsOf, webUrl } from "./venue-form.ts";

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
    expect(venueFieldErrorsOf(null, { ...formOf(null), url: "javascript:alert(1)", capacity: "0" })).toEqual({
      name: "missing",
      url: "notWeb",
      capacity: "notNumber",
    });
    expect(venueFieldErrorsOf(bar, formOf(bar))).toEqual({});
    expect(venueFieldErrorsOf(null, { ...formOf(bar), name: "\u200b\t" })).toEqual({ name: "missing" });
    const link = "bar.example/m/a#org=t";
    expect(venueFieldErrorsOf(bar, { ...formOf(bar), url: link })).toEqual({ url: "personalLink" });
  });

  it("takes pasted tabs as spaces, and leaves out what nobody sees", () => {
    expect(newVenue({ ...formOf(null), name: "Bar\t2\u200b", address: "\u200b", note: "a\tb\nc" })).toEqual({
      name: "Bar 2",
      note: "a b\nc",
    });
  });

  it("a place from before today's rules is corrected one field at a time", () => {
    const old = { id: "v_1", name: "\u2800", address: " x\t", url: "https://bar.example/m/a#org=t", note: "\u200b" };
    expect(venueFieldErrorsOf(old, { ...formOf(old), capacity: "4" })).toEqual({});
    expect(venueEdit(old, { ...formOf(old), capacity: "4" })).toEqual({ capacity: 4 });
    expect(venueEdit(old, { ...formOf(old), name: "Bar" })).toEqual({ name: "Bar" });
    expect(venueFieldErrorsOf(old, { ...formOf(old), name: " " })).toEqual({ name: "missing" });
    expect(venueFieldErrorsOf(old, { ...formOf(old), url: "https://x.test/m/a#org=t" })).toEqual({
      url: "personalLink",
    });
    expect(venueEdit(old, { ...formOf(old), url: "" })).toEqual({ url: null });
  });

  it("leaves an address with a scheme as it is", () => {
    expect(webUrl("http://bar.example")).toBe("http://bar.example");
  });
});
