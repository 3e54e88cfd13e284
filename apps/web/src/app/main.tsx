import "../styles/tokens.css";
import "../styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { applyTheme } from "../lib/device/theme.ts";
import { keptLanguage, preferredLanguage } from "../lib/i18n/language.ts";
import { speakLanguage } from "../lib/i18n/texts.ts";
import { App } from "./app.tsx";

const language = keptLanguage.read() ?? preferredLanguage(navigator.languages);
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

applyTheme();
await speakLanguage(language);
createRoot(root).render(
  <StrictMode>
    <App language={language} />
  </StrictMode>,
);
