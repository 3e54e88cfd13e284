import { optionId } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { googleCalendarLink } from "./google-calendar.ts";

const id = optionId("s1");
const address = "https://pint.example/m/abc";
const queryOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

it("an appointment with its moments in UTC, its place and the page", () => {
  const slot = { id, start: "2026-12-04T19:15:00Z", end: "2026-12-04T21:15:00Z" };
  const venue = { id: optionId("v1"), name: "The Velvet & Row", address: "Wühlischstr. 30" };
  expect(queryOf(googleCalendarLink({ title: "Movie night?", slot, venue, address }))).toEqual({
    action: "TEMPLATE",
    text: "Movie night?",
    dates: "20261204T191500Z/20261204T211500Z",
    details: address,
    location: "The Velvet & Row, Wühlischstr. 30",
  });
});

it("a whole day ends on the next one, and no place is named where none was chosen", () => {
  const link = googleCalendarLink({ title: "Walk", slot: { id, date: "2026-12-31" }, venue: undefined, address });
  expect(queryOf(link)).toMatchObject({ dates: "20261231/20270101" });
  expect(queryOf(link)).not.toHaveProperty("location");
});
