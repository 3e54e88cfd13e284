import { expect, it } from "vitest";
import { posterPicture } from "./poster-picture.ts";

const colours = {
  fill: "#5a5be0",
  onFill: "#fff",
  card: "#fffcf5",
  ink: "#2a1f14",
  inkSoft: "#5c4e40",
  stamp: "#a63023",
};
const texts = {
  stamp: "It’s on!",
  title: "Movie night?",
  headline: "Friday",
  date: "4 December",
  line: "20:15 · The Velvet Row",
  address: "Wühlischstr. 30",
  coming: "5 coming",
  names: ["Lena", "Tom", "Aisha", "Priya", "Максим 🦊"],
  more: (count: number) => `and ${count} more`,
  link: "pint.example/m/abc",
};
const wordsOf = (some: Partial<typeof texts> = {}) =>
  posterPicture({ ...texts, ...some }, colours, "<g/>", "Rubik, sans-serif").texts.map(({ text }) => text);

it("says when, where, who comes and where the page is", () => {
  expect(wordsOf()).toEqual([
    "IT’S ON!",
    "Movie night?",
    "Friday",
    "4 December",
    "20:15 · The Velvet Row",
    "Wühlischstr. 30",
    "5 coming",
    "Lena, Tom, Aisha, Priya, Максим 🦊",
    "pint.example/m/abc",
  ]);
});

it("of many people it names some, and how many more there are", () => {
  const names = Array.from({ length: 200 }, (_, index) => `P${index}`);
  expect(wordsOf({ names }).filter((text) => text.startsWith("P"))).toEqual([
    "P0, P1, P2, P3, P4, P5",
    "P6, P7, P8, P9, P10, P11 and 188 more",
  ]);
});

it("its drawing holds no words and no address of anything that would be fetched", () => {
  const { drawing } = posterPicture(texts, colours, "<g/>", "Rubik");
  expect(drawing).not.toMatch(/<text|href|url\((?!#)|<image|<style|@import/);
  expect(drawing.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
});

it("every line has a width that it may not leave, inside the ticket", () => {
  for (const { x, maxWidth, y } of posterPicture(texts, colours, "", "Rubik").texts) {
    expect(x - maxWidth / 2).toBeGreaterThanOrEqual(70);
    expect(x + maxWidth / 2).toBeLessThanOrEqual(1010);
    expect(y).toBeLessThan(1350);
  }
});
