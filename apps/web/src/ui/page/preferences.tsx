import { Suspense, useEffect, useState } from "react";
import { afterStartup } from "../../lib/device/after-startup.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { loadMessages } from "../../lib/i18n/messages.ts";
import { loadable } from "../../lib/loadable.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { ErrorBoundary } from "../feedback/error-boundary.tsx";

const PreferencesSheet = loadable(
  async () => (await Promise.all([import("./preferences-sheet.tsx"), loadMessages("preferences")]))[0].PreferencesSheet,
);

/** The way to language and appearance. */
export function Preferences() {
  const common = useMessages("common");
  const [open, setOpen] = useState(false);

  useEffect(() => afterStartup(PreferencesSheet.load), []);

  return (
    <>
      <IconButton icon="globe" label={common.preferences} onClick={() => setOpen(true)} />
      {open && (
        <ErrorBoundary fallback={null} onError={() => setOpen(false)}>
          <Suspense>
            <PreferencesSheet onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
