import { type ReactNode, useRef } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { Reorder } from "./reorder.tsx";

function List({ names, news = "" }: { names: string[]; news?: string }): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  return (
    <Reorder list={list} order={names.join()}>
      <ul ref={list}>
        {names.map((name) => (
          <li key={name}>{name + news}</li>
        ))}
      </ul>
    </Reorder>
  );
}

const animate = vi.fn();
/** Whoever looks at the page wants less motion. */
let less = false;

beforeEach(() => {
  less = false;
  animate.mockReset();
  // The test's page has no layout: a row is 10 px high.
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    return new DOMRect(0, [...(this.parentElement?.children ?? [])].indexOf(this) * 10);
  });
  vi.stubGlobal("matchMedia", () => ({ matches: less, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    "DOMRect",
    class {
      readonly left: number;
      readonly top: number;
      constructor(left: number, top: number) {
        this.left = left;
        this.top = top;
      }
    },
  );
  Object.defineProperty(Element.prototype, "animate", { value: animate, configurable: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(Element.prototype, "animate");
});

it("rows that change places glide there from where they were", () => {
  const { rerender } = renderInApp(<List names={["a", "b", "c"]} />);
  rerender(<List names={["c", "a", "b"]} />);
  expect(animate.mock.calls.map(([frames]) => frames[0].transform)).toEqual([
    "translate(0px, -10px)",
    "translate(0px, -10px)",
    "translate(0px, 20px)",
  ]);
});

it("nothing is measured or moved while the order stays, nor moved where less motion is wanted", () => {
  const { rerender } = renderInApp(<List names={["a", "b"]} />);
  vi.mocked(Element.prototype.getBoundingClientRect).mockClear();
  rerender(<List names={["a", "b"]} news=" has a vote" />);
  expect(Element.prototype.getBoundingClientRect).not.toHaveBeenCalled();
  less = true;
  rerender(<List names={["b", "a"]} />);
  expect(animate).not.toHaveBeenCalled();
});
