interface WaitOptions {
  /** For the error's message. */
  what?: string;
  withinMs?: number;
  everyMs?: number;
}

/** Asks again and again until it holds; throws when it does not within the time. */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  { what = String(holds), withinMs = 5_000, everyMs = 20 }: WaitOptions = {},
): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`not within ${withinMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
