import { type ComponentType, lazy, memo } from "react";
import { nextPaint } from "../../lib/device/after-paint.ts";
import { loadMessages } from "../../lib/i18n/texts.ts";

/** By then a failure has been drawn, in milliseconds. Whoever tries again earlier sees it at once, and nothing is asked for. */
const RETRY_AFTER_MS = 1_000;

const preloads: (() => Promise<unknown>)[] = [];

/**
 * A part of the page that is not needed to vote: it comes with its texts when it is first drawn, or once the page
 * stands still, and is drawn again only when it is given something else. Without a connection it waits for one. When its
 * code did not come, it is asked for again at the next try.
 */
export function lazyWithPreload<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let loading: Promise<{ default: ComponentType<Props> }> | null = null;
  let failure: { error: unknown } | null = null;
  const loadOnce = () => {
    loading ??= nextPaint()
      .then(online)
      .then(() => Promise.all([load(), loadMessages("meetupMore")]))
      .then(
        ([part]) => ({ default: memo(part.default) }),
        (error: unknown) => ({ default: failingComponent(error) }),
      );
    return loading;
  };
  // React keeps what came for ever: whoever tries again needs another one.
  const reset = () => {
    failure = null;
    loading = null;
    Lazy = lazy(loadOnce);
  };
  // Renewed only after the failure has been drawn: before, React would draw the new one instead, and ask without end. It
  // draws in slices, and a slow device takes a while from the first to the last.
  const failingComponent = (error: unknown) => {
    failure = { error };
    let drawn = false;
    return (): never => {
      if (!drawn) setTimeout(reset, RETRY_AFTER_MS);
      drawn = true;
      throw error;
    };
  };
  let Lazy: ComponentType<Props> = lazy(loadOnce);
  preloads.push(async () => {
    await loadOnce();
    if (failure === null) return;
    const { error } = failure;
    reset();
    throw error;
  });
  return (props: Props) => <Lazy {...props} />;
}

/** Everything that may be opened: a phone that loses its network in the cellar has it already. */
export async function preloadAll(): Promise<void> {
  // What has come may know of parts of its own.
  for (let loaded = 0; loaded < preloads.length; ) {
    const next = preloads.slice(loaded);
    loaded = preloads.length;
    await Promise.all(next.map((load) => load()));
  }
}

function online(): Promise<unknown> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve) => addEventListener("online", resolve, { once: true }));
}
