import { aPoll } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { namesakes } from "./namesakes.ts";

/** Whether somebody of the one name is asked about by whoever types the other. */
function meet(here: string, typed: string): boolean {
  const meetup = aPoll({ slots: 1, venues: 0, voters: [{}] });
  const people = Object.fromEntries(
    Object.entries(meetup.participants).map(([id, person]) => [id, { ...person, name: here }]),
  );
  return namesakes({ ...meetup, participants: people }, typed).length > 0;
}

it.each([
  ["İbrahim", "İBRAHİM"],
  ["İbrahim", "ibrahim"],
  ["ıbrahim", "IBRAHIM"],
  ["Anna", "anna\u200b"],
  ["An\u00adna", "Anna"],
  ["José", "JOSE"],
  ["Jose\u0301", "José"],
  ["Olga", "Olgа"],
  ["ОЛЬГА", "ольга"],
  ["Anna", "Αnna"],
  ["MAX", "МАХ"],
  ["Strauß", "STRAUSS"],
  ["Ann Bell", "annbell"],
  ["ａｎｎａ", "Anna"],
  ["Зоя", "зоя"],
  ["Ё", "е"],
  ["\u202eMax", "max"],
  ["葛城", "葛城"],
  ["🦊", "🦊"],
  ["Łukasz", "lukasz"],
  ["Søren", "SOREN"],
  ["Đorđe", "dorde"],
  ["Işık", "ISIK"],
  ["علی", "علي"],
  ["أحمد", "احمد"],
  ["שָׁלוֹם", "שלום"],
  ["Σωκράτης", "σωκρατησ"],
  ["Nguyễn", "nguyen"],
  ["สมชาย​", "สมชาย"],
  ["👨‍👩‍👧", "👨👩👧"],
])("%j and %j are asked whether they are one", (here, typed) => {
  expect(meet(here, typed)).toBe(true);
  expect(meet(typed, here)).toBe(true);
});

it.each([
  ["Anna", "Anne"],
  ["Оля", "Олег"],
  ["葛城", "葛木"],
  ["🦊", "🐻"],
  ["Max 1", "Max 2"],
  ["محمد", "أحمد"],
  ["Åse", "Øse"],
])("%j and %j are not", (here, typed) => {
  expect(meet(here, typed)).toBe(false);
});
