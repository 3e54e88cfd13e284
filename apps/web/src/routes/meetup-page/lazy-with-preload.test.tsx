import { act, render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { lazyWithPreload, preloadAll } from "./lazy-with-preload.tsx";

afterEach(() => vi.restoreAllMocks());

it("a part that is opened without a connection waits for one, and takes nothing else away", async () => {
  const network = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const load = vi.fn(async () => ({ default: () => <p>the sheet</p> }));
  const Part = lazyWithPreload(load);
  render(
    <>
      <p>the ballot</p>
      <Suspense>
        <Part />
      </Suspense>
    </>,
  );
  await act(async () => undefined);
  expect(load).not.toHaveBeenCalled();
  expect(screen.getByText("the ballot")).toBeTruthy();
  network.mockReturnValue(true);
  act(() => void dispatchEvent(new Event("online")));
  expect(await screen.findByText("the sheet")).toBeTruthy();
});

it("all parts come once the page stands still; what failed is tried again", async () => {
  const load = vi.fn(async () => ({ default: () => null }));
  load.mockRejectedValueOnce(new Error("lost on the way"));
  lazyWithPreload(load);
  await expect(preloadAll()).rejects.toThrow("lost on the way");
  await preloadAll();
  await preloadAll();
  expect(load).toHaveBeenCalledTimes(2);
});
