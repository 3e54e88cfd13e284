import { afterEach, expect, it, vi } from "vitest";
import { afterPaint } from "./after-paint.ts";

afterEach(() => vi.restoreAllMocks());

it("what comes after a paint does not wait in a page that is hidden, or that is hidden meanwhile", async () => {
  vi.spyOn(globalThis, "requestAnimationFrame").mockReturnValue(0);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  await afterPaint();
  hidden.mockReturnValue(false);
  const done = vi.fn();
  void afterPaint().then(done);
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).not.toHaveBeenCalled();
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() => expect(done).toHaveBeenCalled());
});
