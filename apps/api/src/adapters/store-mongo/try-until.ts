import { setTimeout as pause } from "node:timers/promises";
import { StoreUnavailable } from "@pintpoint/core";

/** In milliseconds. */
const betweenTries = 200;
/** A try that is cut off in the middle leaves nobody knowing what became of it: none begins with less time than this. */
const ofATry = 600;

/**
 * Tries again while nothing was done (StoreUnavailable) and there is time until `until`, in milliseconds since 1970: the
 * primary that is being elected may do it yet. The driver itself tries no more than twice, and against a primary that has
 * just died both are over at once.
 */
export async function tryUntil<Result>(
  until: number,
  once: () => Promise<Result>,
  mayGoOn: () => boolean,
): Promise<Result> {
  for (;;) {
    try {
      return await once();
    } catch (error) {
      const isFinal = !(error instanceof StoreUnavailable) || Date.now() + betweenTries + ofATry >= until;
      if (isFinal || !mayGoOn()) throw error;
    }
    await pause(betweenTries);
  }
}
