import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";
import { announce } from "../ui/feedback/announcer.tsx";
import { hideToast } from "../ui/feedback/toast.ts";

// Test files run in one process without isolation: state of the libraries and modules is reset between them.

afterEach(() => {
  // The library does so by itself only for the file that loads it first.
  cleanup();
  hideToast();
  announce("", "polite");
  announce("", "assertive");
});

// A chunk that is still under way when the DOM of its file goes would be broken for the files that follow.
afterAll(() => vi.dynamicImportSettled());

// The files of a process share one document: what one leaves, the queries of the next find.
afterAll(() => {
  // Some files need no DOM.
  if (typeof document === "undefined") return;
  const left = document.body.innerHTML;
  document.body.replaceChildren();
  if (left !== "") throw new Error(`this file leaves elements in the document: ${left.slice(0, 200)}`);
});
