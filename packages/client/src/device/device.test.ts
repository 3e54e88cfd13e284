import { afterEach, expect, it, vi } from "vitest";
import { browserStorage } from "./browser-storage.ts";
import { createDevice } from "./device.ts";
import { memoryStorage } from "./device-storage.ts";

const me = { participantId: "p_123456789012", token: "secret" };

afterEach(() => vi.unstubAllGlobals());

it("tells other tabs of the device who one is now", () => {
  const storage = memoryStorage();
  const [first, second] = [createDevice(storage), createDevice(storage)];
  const told = vi.fn();
  const stop = second.listen("abc", told);
  first.rememberMe("abc", me);
  expect(told).toHaveBeenCalledOnce();
  expect(second.me("abc")).toEqual(me);
  first.rememberMe("another", me);
  expect(told).toHaveBeenCalledOnce();
  stop();
  first.forgetMe("abc");
  expect(told).toHaveBeenCalledOnce();
  expect(second.me("abc")).toBeNull();
});

it("keeps for the page what a full storage does not take", () => {
  const storage = memoryStorage();
  const device = createDevice(storage);
  const told = vi.fn();
  device.listen("abc", told);
  vi.spyOn(storage, "set").mockImplementation(() => {
    throw new Error("QuotaExceededError");
  });
  device.rememberMe("abc", me);
  expect(device.me("abc")).toEqual(me);
  expect(told).toHaveBeenCalled();
  device.forgetMe("abc");
  expect(device.me("abc")).toBeNull();
});

it("counts what is no capability as none", () => {
  const storage = memoryStorage();
  const device = createDevice(storage);
  for (const text of ["{", "null", '"x"', '{"participantId":1,"token":"t"}']) {
    storage.set("pintpoint:me:abc", text);
    expect(device.me("abc")).toBeNull();
  }
});

it("remembers the meetups it saw: newest first, each once, thirty at most", () => {
  const device = createDevice(memoryStorage());
  for (let n = 0; n < 40; n++) device.visit({ id: `m${n}`, title: `T${n}` });
  device.visit({ id: "m20", title: "New title" });
  const recent = device.recent();
  expect(recent).toHaveLength(30);
  expect(recent[0]).toMatchObject({ id: "m20", title: "New title" });
  expect(recent[1]).toMatchObject({ id: "m39" });
  expect(recent.filter(({ id }) => id === "m20")).toHaveLength(1);
  device.forgetRecent("m20");
  expect(device.recent()[0]).toMatchObject({ id: "m39" });
});

it("counts a broken list of meetups as empty, entry by entry", () => {
  const storage = memoryStorage();
  const device = createDevice(storage);
  storage.set("pintpoint:recent", "{");
  expect(device.recent()).toEqual([]);
  storage.set("pintpoint:recent", '[{"id":"a","title":"A","at":1},{"id":2},null]');
  expect(device.recent()).toEqual([{ id: "a", title: "A", at: 1 }]);
});

it("uses localStorage where the browser keeps it, and says when it does not", () => {
  const entries = new Map<string, string>();
  const local = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    key: (index: number) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
  const window = new EventTarget();
  vi.stubGlobal("window", window);
  vi.stubGlobal("localStorage", local);
  const storage = browserStorage();
  const heard: (string | null)[] = [];
  const stop = storage.listen((key) => heard.push(key));
  window.dispatchEvent(Object.assign(new Event("storage"), { key: "a" }));
  window.dispatchEvent(Object.assign(new Event("storage"), { key: null }));
  stop();
  window.dispatchEvent(Object.assign(new Event("storage"), { key: "b" }));
  expect(heard).toEqual(["a", null]);
  storage.set("a", "1");
  expect(storage).toMatchObject({ isPersistent: true });
  expect(storage.keys()).toEqual(["a"]);
  expect(storage.get("a")).toBe("1");
  storage.remove("a");
  expect(entries.size).toBe(0);
  vi.stubGlobal("localStorage", {
    ...local,
    setItem() {
      throw new Error("SecurityError");
    },
  });
  expect(browserStorage()).toMatchObject({ isPersistent: false });
});
