import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { Drawing } from "./drawing.tsx";
import { shapes } from "./shapes/shapes.ts";
import { Vessel } from "./vessel.tsx";

type Activity = keyof typeof shapes;
const isActivity = (name: string): name is Activity => Object.hasOwn(shapes, name);
const activities = Object.keys(shapes).filter(isActivity);
const fillings = [0, 0.2, 0.5, 0.8, 1].flatMap((level) => [0, 0.2, 1 - level].map((maybe) => ({ level, maybe })));

/** In bytes: sixty of them are on a page. */
const MOST = 1300;

it.each(activities)("%s: a drawing is at most 1,300 bytes, whatever is in it", (activity) => {
  for (const { level, maybe } of fillings) {
    const markup = renderToStaticMarkup(
      <Drawing activity={activity} level={level} maybe={maybe} stroke={3.5} mood="sleep" />,
    );
    expect(new TextEncoder().encode(markup).length, `${level} yes, ${maybe} maybe`).toBeLessThanOrEqual(MOST);
  }
});

it.each(activities)("%s: yes and maybe each change what is seen", (activity) => {
  const draw = (level: number, maybe: number) =>
    renderToStaticMarkup(<Drawing activity={activity} level={level} maybe={maybe} stroke={3.5} mood="smile" />);
  const seen = [draw(0, 0), draw(0.2, 0), draw(0.2, 0.4), draw(0.6, 0), draw(1, 0)];
  expect(new Set(seen).size).toBe(seen.length);
});

it("a mug of maybes alone has no head, and is foam to less than half", () => {
  const draw = (level: number, maybe: number) =>
    renderToStaticMarkup(<Drawing activity="beer" level={level} maybe={maybe} stroke={3.5} />);
  for (const level of [0, 0.5, 0.9]) expect(draw(level, 1 - level), `${level} yes`).not.toContain("white");
  expect(draw(1, 0)).toContain("white");
  expect(draw(0, 1)).toBe(draw(0, 0.45));
  expect(draw(0, 1)).not.toBe(draw(0, 0.2));
});

it("several on a page share no clip, and say nothing aloud", () => {
  const { container } = renderInApp(
    <>
      <Vessel activity="beer" level={0.4} />
      <Vessel activity="beer" level={0.6} />
    </>,
  );
  const ids = [...container.querySelectorAll("clipPath")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  for (const vessel of container.querySelectorAll("svg")) {
    expect(vessel.getAttribute("aria-hidden")).toBe("true");
    const clip = vessel.querySelector("clipPath")?.id;
    expect(vessel.querySelector("g[clip-path]")?.getAttribute("clip-path")).toBe(`url(#${clip})`);
  }
});

it("one of a thousand is seen, and all but one is not all", () => {
  const levelOf = (level: number) => {
    const { container, unmount } = renderInApp(<Vessel activity="games" level={level} />);
    const { transform = "" } = container.querySelector<SVGGElement>(".level")?.style ?? {};
    unmount();
    return transform;
  };
  const { top, bottom } = shapes.games;
  expect(levelOf(0)).toBe(`translateY(${bottom}px)`);
  expect(levelOf(0.001)).not.toBe(levelOf(0));
  expect(levelOf(0.999)).not.toBe(levelOf(1));
  expect(levelOf(1)).toBe(`translateY(${top}px)`);
  // Most votes of a thousand draw nothing again.
  expect(levelOf(0.501)).toBe(levelOf(0.502));
});

it("a person's own word hangs on the hat, shortened when it is long", () => {
  const { container } = renderInApp(<Vessel activity="other" tag="Настольный теннис" />);
  expect(container.querySelector("text")?.textContent).toBe("Настольный т…");
});
