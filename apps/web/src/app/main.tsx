import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../lib/i18n/language.ts";
import { activateLanguage } from "../lib/i18n/messages.ts";
import { App } from "./app.tsx";
import { preloadPage } from "./pages.ts";

/** Renders the app. Rejects when the catalogue cannot be loaded: the error boundary needs its texts. */
export async function main(language: Language): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no #root");
  // In parallel. A page that cannot be loaded is reported by the error boundary.
  await Promise.all([activateLanguage(language), preloadPage(location.pathname).catch(() => {})]);
  // In slices, so that a slow phone answers a tap in between; until they are all done, the shell stays in sight.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App language={language} />
      </StrictMode>,
    ),
  );
}
