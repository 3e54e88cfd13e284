import "../styles/tokens.css";
import "../styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { applyTheme } from "../lib/device/theme.ts";
import { keptLanguage, preferredLanguage } from "../lib/i18n/language.ts";
import { speakLanguage } from "../lib/i18n/texts.ts";
import { App } from "./app.tsx";
import { preloadPage } from "./pages.ts";

const language = keptLanguage.read() ?? preferredLanguage(navigator.languages);
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

applyTheme();
try {
  // Side by side. A page that cannot be loaded is the error boundary's to tell; without texts even that has no words.
  await Promise.all([speakLanguage(language), preloadPage(location.pathname).catch(() => {})]);
  createRoot(root).render(
    <StrictMode>
      <App language={language} />
    </StrictMode>,
  );
} catch {
  document.getElementById("failed")?.removeAttribute("hidden");
}
