import { Unreachable } from "./unreachable.ts";

/** One answer, read to its end. */
export interface ReceivedResponse {
  status: number;
  headers: Headers;
  text: string;
}

/**
 * Sends one request and reads the response within `timeoutMs`. Throws Unreachable, or the reason of `signal`.
 * (AbortSignal.any and .timeout are missing on phones of 2023.)
 */
export async function fetchWithTimeout(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  limits: { timeoutMs: number; signal?: AbortSignal | undefined },
): Promise<ReceivedResponse> {
  limits.signal?.throwIfAborted();
  const controller = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, limits.timeoutMs);
  const onAbort = () => controller.abort();
  limits.signal?.addEventListener("abort", onAbort);
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    limits.signal?.throwIfAborted();
    throw timedOut
      ? new Unreachable("timeout", { detail: `no answer in ${limits.timeoutMs} ms` })
      : new Unreachable("network", { detail: "no connection", cause });
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener("abort", onAbort);
  }
}
