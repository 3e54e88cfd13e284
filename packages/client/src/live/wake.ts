/** What the device says about itself. */
export interface DeviceEvents {
  /** Nobody sees the page at the moment. */
  readonly hidden: boolean;
  /** The returned function ends the listening. */
  listen(listener: DeviceEventListener): () => void;
}

export interface DeviceEventListener {
  /** The page is seen again, the network is back, or the device was asleep: what was connected may be dead. */
  resumed(): void;
  /** The device says that it has no network. */
  offline(): void;
  /** The page is closed, or put to sleep, perhaps for ever. */
  leaving(): void;
}

const TICK_MS = 5_000;
/** A clock that jumped further than this between two ticks has slept. */
const SLEEP_GAP_MS = 20_000;

function eventTarget(value: unknown): EventTarget | null {
  return value instanceof EventTarget ? value : null;
}

/** Browser or Node: what is not there is not listened to. */
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
      // A lid that closes over a visible page tells nobody. Hidden pages are left out: their timers are slowed down.
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
