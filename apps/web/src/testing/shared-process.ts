import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";

// Files that share a process share what the library and the page have loaded: nothing of one may reach the next.

// The library does so by itself only for the file that loads it first.
afterEach(cleanup);

// A chunk that is still under way when the DOM of its file goes would be broken for the files that follow.
afterAll(() => vi.dynamicImportSettled());
