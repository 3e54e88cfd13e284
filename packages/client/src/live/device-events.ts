/** Page and network events of the device. */
export interface DeviceEvents {
  /** Nobody sees the page at the moment. */
  readonly hidden: boolean;
  /** The returned function ends the listening. */
  listen(listener: DeviceEventListener): () => void;
}

export interface DeviceEventListener {
  /** The page is visible again, the network is back, or the device slept: connections may be dead. */
  resumed(): void;
  /** The device says that it has no network. */
  offline(): void;
  /** The page is being closed or frozen, perhaps for ever. */
  leaving(): void;
}

const TICK_MS = 5_000;
/** A larger gap between two ticks means that the device slept. */
const SLEEP_GAP_MS = 20_000;

function eventTarget(value: unknown): EventTarget | null {
  return value instanceof EventTarget ? value : null;
}

/** Works in browsers and Node; missing events are skipped. */
export function browserDeviceEvents(): DeviceEvents {
  const page = eventTarget(Reflect.get(globalThis, "document"));
  const window = eventTarget(Reflect.get(globalThis, "window"));
  const isHidden = () => page !== null && Reflect.get(page, "visibilityState") === "hidden";
  return {
    get hidden() {
      return isHidden();
    },
    listen(listener) {
      const awake = () => listener.resumed();
      const offline = () => listener.offline();
      const leaving = () => listener.leaving();
      const onVisible = () => {
        if (!isHidden()) listener.resumed();
      };
      page?.addEventListener("visibilitychange", onVisible);
      for (const name of ["online", "pageshow"]) window?.addEventListener(name, awake);
      window?.addEventListener("offline", offline);
      window?.addEventListener("pagehide", leaving);
      // Closing the lid over a visible page fires no event, so a timer watches the clock. Not on hidden pages: their
      // timers are throttled.
      let last = Date.now();
      const ticks = setInterval(() => {
        const slept = Date.now() - last > SLEEP_GAP_MS;
        last = Date.now();
        if (slept) onVisible();
      }, TICK_MS);
      return () => {
        clearInterval(ticks);
        page?.removeEventListener("visibilitychange", onVisible);
        for (const name of ["online", "pageshow"]) window?.removeEventListener(name, awake);
        window?.removeEventListener("offline", offline);
        window?.removeEventListener("pagehide", leaving);
      };
    },
  };
}
