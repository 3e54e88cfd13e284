import { afterEach } from "vitest";

// React reports a misuse (a missing key, an update outside act) on the console and goes on. In a test that is a failure.
// A test that means to provoke one replaces console.error itself.
const complaints: string[] = [];
console.error = (...parts: unknown[]): void => {
  complaints.push(parts.map(String).join(" "));
};

afterEach(() => {
  const [first] = complaints.splice(0);
  if (first !== undefined) throw new Error(`console.error was called: ${first}`);
});
