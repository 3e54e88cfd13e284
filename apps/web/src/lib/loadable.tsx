import { type ComponentType, lazy, useState } from "react";

/** `React.lazy`, except that a component whose chunk is loaded already renders without suspending. */
export interface Loadable<Props> {
  (props: Props): React.ReactNode;
  load(): Promise<unknown>;
}

export function loadable<Props extends object>(load: () => Promise<ComponentType<Props>>): Loadable<Props> {
  let loaded: ComponentType<Props> | undefined;
  const loadOnce = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Suspended: ComponentType<Props> = lazy(loadOnce);

  function Loaded(props: Props) {
    // Chosen once: another type later would throw away the state of what is drawn.
    const [Chosen] = useState(() => loaded ?? Suspended);
    return <Chosen {...props} />;
  }
  return Object.assign(Loaded, { load: loadOnce });
}
