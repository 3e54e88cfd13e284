import { type ComponentType, lazy, memo } from "react";
import { painted } from "../../lib/device/after-paint.ts";
import { loadTexts } from "../../lib/i18n/texts.ts";

/** By then a failure has been drawn, in milliseconds. Whoever tries again earlier sees it at once, and nothing is asked for. */
const DRAWN_MS = 1_000;

const parts: (() => Promise<unknown>)[] = [];

/**
 * A part of the page that is not needed to vote: it comes with its texts when it is first drawn, or once the page
 * stands still, and is drawn again only when it is given something else. Without a connection it waits for one. When its
 * code did not come, it is asked for again at the next try.
 */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let coming: Promise<{ default: ComponentType<Props> }> | null = null;
  let failure: { error: unknown } | null = null;
  const loadOnce = () => {
    coming ??= painted()
      .then(online)
      .then(() => Promise.all([load(), loadTexts("meetupMore")]))
      .then(
        ([part]) => ({ default: memo(part.default) }),
        (error: unknown) => ({ default: failing(error) }),
      );
    return coming;
  };
  // React keeps what came for ever: whoever tries again needs another one.
  const renew = () => {
    failure = null;
    coming = null;
    Part = lazy(loadOnce);
  };
  // Renewed only after the failure has been drawn: before, React would draw the new one instead, and ask without end. It
  // draws in slices, and a slow device takes a while from the first to the last.
  const failing = (error: unknown) => {
    failure = { error };
    let drawn = false;
    return (): never => {
      if (!drawn) setTimeout(renew, DRAWN_MS);
      drawn = true;
      throw error;
    };
  };
  let Part: ComponentType<Props> = lazy(loadOnce);
  parts.push(async () => {
    await loadOnce();
    if (failure === null) return;
    const { error } = failure;
    renew();
    throw error;
  });
  return (props: Props) => <Part {...props} />;
}

/** Everything that may be opened: a phone that loses its network in the cellar has it already. */
export async function loadLater(): Promise<void> {
  // What has come may know of parts of its own.
  for (let loaded = 0; loaded < parts.length; ) {
    const next = parts.slice(loaded);
    loaded = parts.length;
    await Promise.all(next.map((load) => load()));
  }
}

function online(): Promise<unknown> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve) => addEventListener("online", resolve, { once: true }));
}
