import { expect, it, vi } from "vitest";

// Other files of the process have loaded texts: here nothing is loaded yet.
vi.resetModules();
const { loadMessages: loadTexts, activateLanguage: speakLanguage, messagesIn: textsOf } = await import("./messages.ts");

it("loads a page's texts when they are wanted, and fails loudly before", async () => {
  await speakLanguage("en");
  expect(textsOf("en").common.close).toBe("Close");
  expect(() => textsOf("en").creating).toThrow("the texts of creating are not loaded");
  await loadTexts("home");
  expect(textsOf("en").creating.pageTitle).toBe("New meetup");
  expect(() => textsOf("ru").common).toThrow();
});

it("another language brings the texts of every page that has been shown", async () => {
  await speakLanguage("ru");
  expect(textsOf("ru").creating.pageTitle).toBe("Новая встреча");
  await loadTexts("meetup");
  expect(Object.hasOwn(textsOf("ru"), "voting")).toBe(true);
  expect(Object.hasOwn(textsOf("en"), "voting")).toBe(false);
});
