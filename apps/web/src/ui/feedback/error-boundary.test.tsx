import { screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderInApp } from "../../testing/render.tsx";
import { Card } from "../surface/card.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";

let broken = true;
function Part() {
  if (broken) throw new Error("planted");
  return <p>the votes</p>;
}

// React reports what it caught; here that is the point.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => {
  expect(console.error).toHaveBeenCalled();
  vi.restoreAllMocks();
  broken = true;
});

it("a part that breaks leaves the rest of the page alone, and can be tried again", async () => {
  const { user } = renderInApp(
    <>
      <Card title="Comments">
        <Part />
      </Card>
      <p>the ballot</p>
    </>,
  );
  expect(screen.getByText("the ballot")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Comments" })).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("Something went wrong.");
  broken = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("the votes")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("whoever owns a part is told that it broke", () => {
  const onFail = vi.fn();
  const { container } = renderInApp(
    <ErrorBoundary fallback={null} onError={onFail}>
      <Part />
    </ErrorBoundary>,
  );
  expect(onFail).toHaveBeenCalledTimes(1);
  expect(container.querySelector("p")).toBeNull();
});
