import { afterEach, expect, it, vi } from "vitest";
import { loadPage } from "./load-page.ts";

const reload = vi.fn();

afterEach(() => {
  sessionStorage.clear();
  reload.mockClear();
  vi.unstubAllGlobals();
});

const gone = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));

it("gives the page, with its texts", async () => {
  expect(await loadPage("base", async () => "the page")).toBe("the page");
});

it("a chunk that a release has taken away reloads the page, once", async () => {
  vi.stubGlobal("location", { reload });
  const first = loadPage("base", gone);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  await expect(Promise.race([first, Promise.resolve("still waiting")])).resolves.toBe("still waiting");
  await expect(loadPage("base", gone)).rejects.toThrow("Failed to fetch");
  expect(reload).toHaveBeenCalledOnce();
});

it("without a connection a reload would only make it worse", async () => {
  vi.stubGlobal("location", { reload });
  vi.stubGlobal("navigator", { onLine: false });
  await expect(loadPage("base", gone)).rejects.toThrow("Failed to fetch");
  expect(reload).not.toHaveBeenCalled();
});
