import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";

// Test files run in one process without isolation: state of the libraries and modules is reset between them.

// The library does so by itself only for the file that loads it first.
afterEach(cleanup);

// A chunk that is still under way when the DOM of its file goes would be broken for the files that follow.
afterAll(() => vi.dynamicImportSettled());
