import { expect, it } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { Notice } from "../page/notice.tsx";

it("a scene is drawn, and is an ornament: only the words of the page are read aloud", () => {
  const { container, getByRole } = renderInApp(<Notice title="Gone" text="It was deleted." scene="gone" />);
  const scene = container.querySelector("[aria-hidden=true]");
  expect(scene?.querySelector("svg")).not.toBeNull();
  expect(getByRole("heading", { level: 1 }).textContent).toBe("Gone");
  expect(scene?.textContent).toBe("");
});
