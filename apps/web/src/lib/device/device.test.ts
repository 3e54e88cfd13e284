import { afterEach, describe, expect, it, vi } from "vitest";
import { copyText } from "./clipboard.ts";
import { randomId } from "./random-id.ts";
import { canShare, share } from "./share.ts";
import { storedValue } from "./stored-value.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.replaceChildren();
});

const numbers = storedValue("numbers", (found) => (Array.isArray(found) ? found : null));

describe("a stored value", () => {
  it("keeps a value and forgets it", () => {
    numbers.write([1, 2]);
    expect(numbers.read()).toEqual([1, 2]);
    numbers.clear();
    expect(numbers.read()).toBeNull();
  });

  it("treats what it does not understand as nothing", () => {
    localStorage.setItem("pintpoint:numbers", "{broken");
    expect(numbers.read()).toBeNull();
    localStorage.setItem("pintpoint:numbers", '"a text"');
    expect(numbers.read()).toBeNull();
  });

  it("breaks nothing where storage is full or forbidden", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    expect(() => numbers.write([1])).not.toThrow();
    expect(numbers.read()).toBeNull();
  });
});

describe("without a secure context", () => {
  it("copies by selection, and gives the focus back", async () => {
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    let copied = "";
    const command = vi.fn(() => {
      copied = document.querySelector("textarea")?.value ?? "";
      return true;
    });
    Object.defineProperty(document, "execCommand", { value: command, configurable: true });
    expect(await copyText("http://pub.test/m/1")).toBe(true);
    expect(copied).toBe("http://pub.test/m/1");
    expect(document.querySelector("textarea")).toBeNull();
    expect(document.activeElement).toBe(field);
    command.mockImplementation(() => false);
    expect(await copyText("x")).toBe(false);
  });

  it("has no share sheet", async () => {
    expect(canShare()).toBe(false);
    expect(await share({ url: "http://pub.test" })).toBe("unavailable");
  });

  it("makes ids without randomUUID, all different, in letters and digits", () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ids = new Set(Array.from({ length: 1000 }, () => randomId()));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{24}$/);
  });
});

describe("with a secure context", () => {
  it("falls back when the clipboard is refused", async () => {
    vi.stubGlobal("isSecureContext", true);
    const writeText = vi.fn(() => Promise.reject(new DOMException("no", "NotAllowedError")));
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    Object.defineProperty(document, "execCommand", { value: () => true, configurable: true });
    expect(await copyText("x")).toBe(true);
    expect(writeText).toHaveBeenCalledOnce();
  });

  it("tells a dismissed share sheet from a missing one", async () => {
    vi.stubGlobal("isSecureContext", true);
    const open = vi.fn((_: object) => Promise.resolve());
    vi.stubGlobal("navigator", { share: open });
    expect(await share({ url: "https://x" })).toBe("shared");
    open.mockImplementation(() => Promise.reject(new DOMException("closed", "AbortError")));
    expect(await share({ url: "https://x" })).toBe("dismissed");
  });
});
