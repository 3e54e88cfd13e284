import { expect, it, vi } from "vitest";

// Other files of the process have loaded texts: here nothing is loaded yet.
vi.resetModules();
const { loadMessages, activateLanguage, messagesIn } = await import("./messages.ts");

it("loads a page's texts when they are wanted, and fails loudly before", async () => {
  await activateLanguage("en");
  expect(messagesIn("en").common.close).toBe("Close");
  expect(() => messagesIn("en").creating).toThrow("the texts of creating are not loaded");
  await loadMessages("home");
  expect(messagesIn("en").creating.pageTitle).toBe("New meetup");
  expect(() => messagesIn("ru").common).toThrow();
});

it("another language brings the texts of every page that has been shown", async () => {
  await activateLanguage("ru");
  expect(messagesIn("ru").creating.pageTitle).toBe("Новая встреча");
  await loadMessages("meetup");
  expect(Object.hasOwn(messagesIn("ru"), "voting")).toBe(true);
  expect(Object.hasOwn(messagesIn("en"), "voting")).toBe(false);
});
