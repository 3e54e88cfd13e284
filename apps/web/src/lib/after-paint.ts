import { type ComponentType, useSyncExternalStore } from "react";
import { nextPaint } from "./device/next-paint.ts";

/** A component of a chunk that is loaded after the first paint. */
interface AfterPaint<Props> {
  /** Undefined until it is there; the first that asks has it loaded. */
  use(): ComponentType<Props> | undefined;
  load(): Promise<void>;
}

/**
 * For ornaments in room that is kept: unlike a lazy component it suspends nothing, delays no paint, and where its chunk
 * cannot be loaded the room stays empty. After a failure the next that asks tries again.
 */
export function afterPaint<Props>(load: () => Promise<ComponentType<Props>>): AfterPaint<Props> {
  let component: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  function loadOnce(): Promise<void> {
    loading ??= load().then(
      (loaded) => {
        component = loaded;
        for (const listener of listeners) listener();
      },
      () => {
        loading = undefined;
      },
    );
    return loading;
  }
  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    if (!component) void nextPaint().then(loadOnce);
    return () => listeners.delete(listener);
  }
  return { use: () => useSyncExternalStore(subscribe, () => component), load: loadOnce };
}
