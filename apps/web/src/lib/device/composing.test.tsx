import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fireEvent, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { isComposing } from "./composing.ts";

it("Enter that ends a word of an input method is not the field’s, in Safari neither", () => {
  const act = vi.fn();
  renderInApp(
    <input aria-label="Place" onKeyDown={(event) => event.key === "Enter" && !isComposing(event) && act()} />,
  );
  const field = screen.getByRole("textbox", { name: "Place" });
  fireEvent.keyDown(field, { key: "Enter", isComposing: true });
  fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
  expect(act).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: "Enter", keyCode: 13 });
  expect(act).toHaveBeenCalledTimes(1);
});

it("every part that waits for Enter in a field asks for it", () => {
  const sources = join(import.meta.dirname, "../..");
  const forgetful = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx") && !path.includes(".test."))
    .filter((path) => {
      const text = readFileSync(join(sources, path), "utf8");
      return /key [!=]== "Enter"/.test(text) && !text.includes("isComposing(event)");
    });
  expect(forgetful).toEqual([]);
});
