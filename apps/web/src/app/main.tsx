import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { applyTheme } from "../lib/device/theme.ts";
import type { Language } from "../lib/i18n/language.ts";
import { activateLanguage } from "../lib/i18n/texts.ts";
import { App } from "./app.tsx";
import { preloadPage } from "./pages.ts";

/** Draws the page. Rejects when there are no texts: without them not even the error boundary has words. */
export async function main(language: Language): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no #root");
  applyTheme();
  // Side by side. A page that cannot be loaded is the error boundary's to tell.
  await Promise.all([activateLanguage(language), preloadPage(location.pathname).catch(() => {})]);
  createRoot(root).render(
    <StrictMode>
      <App language={language} />
    </StrictMode>,
  );
}
