import { afterAll, vi } from "vitest";

// Files that share a process share its clock, its globals and the prototypes of its classes: each gives them back.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
