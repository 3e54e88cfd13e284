import { Suspense, useEffect, useState } from "react";
import { whenIdle } from "../../lib/device/when-idle.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { loadable } from "../../lib/loadable.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { Failsafe } from "../feedback/failsafe.tsx";

const PreferencesSheet = loadable(async () => (await import("./preferences-sheet.tsx")).PreferencesSheet);

/** The way to language and appearance. */
export function Preferences() {
  const common = useMessages("common");
  const [open, setOpen] = useState(false);

  useEffect(() => whenIdle(PreferencesSheet.load), []);

  return (
    <>
      <IconButton icon="sliders" label={common.preferences} onClick={() => setOpen(true)} />
      {open && (
        <Failsafe fallback={null} onFail={() => setOpen(false)}>
          <Suspense>
            <PreferencesSheet onClose={() => setOpen(false)} />
          </Suspense>
        </Failsafe>
      )}
    </>
  );
}
