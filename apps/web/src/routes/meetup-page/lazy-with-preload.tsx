import { type ComponentType, lazy, memo } from "react";
import { nextPaint } from "../../lib/device/next-paint.ts";
import { loadMessages } from "../../lib/i18n/messages.ts";

/** The delay before the lazy component is renewed after a failure, in milliseconds. */
const RETRY_AFTER_MS = 1_000;

const preloads: (() => Promise<unknown>)[] = [];

/**
 * A lazily loaded, memoised part of the page, with its texts. Loaded when first rendered or when the page is idle;
 * offline, when the network is back. A failed load is repeated at the next retry.
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
  // `React.lazy` caches a rejected import, so a retry needs a new lazy component.
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

/** Preloads every part that can be opened, so that it is there when the network is lost. */
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
