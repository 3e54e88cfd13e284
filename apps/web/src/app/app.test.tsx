import { screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { renderInApp } from "../testing/render.tsx";
import { AppErrorBoundary } from "./app.tsx";
import { Router } from "./router.tsx";

afterEach(() => history.replaceState(null, "", "/"));

it("an address that is none is a friendly page with a way home", async () => {
  history.replaceState(null, "", "/no/such/page");
  renderInApp(<Router />);
  expect(await screen.findByRole("heading", { level: 1, name: "Nobody at this table" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Take me home" }).getAttribute("href")).toBe("/");
  expect(document.title).toBe("Nobody at this table · Pintpoint");
});

it("the same in Russian", async () => {
  history.replaceState(null, "", "/no/such/page");
  renderInApp(<Router />, { language: "ru" });
  expect(await screen.findByRole("heading", { level: 1, name: "За этим столиком никого" })).toBeDefined();
  expect(document.documentElement.lang).toBe("ru");
});

it("what no component foresaw ends in a page that can be reloaded", () => {
  function Broken(): never {
    throw new Error("planted");
  }
  // React reports what it caught; here that is the point.
  const complain = vi.spyOn(console, "error").mockImplementation(() => {});
  renderInApp(
    <AppErrorBoundary>
      <Broken />
    </AppErrorBoundary>,
  );
  expect(complain).toHaveBeenCalled();
  complain.mockRestore();
  expect(screen.getByRole("heading", { level: 1, name: "Something fell off the tray" })).toBeDefined();
  expect(screen.getByRole("button", { name: "Reload the page" })).toBeDefined();
});
