import "../src/styles/tokens.css";
import "../src/styles/activities.css";
import "../src/styles/motion.css";
import "../src/styles/base.css";
import "../src/styles/forced-colors.css";
import "../src/styles/print.css";
import "./drawings.css";
import { createRoot } from "react-dom/client";
import { setThemeAttribute } from "../src/lib/device/stored-theme.ts";
import { Drawings } from "./drawings.tsx";

// `npm run dev`, then /drawings/: both themes side by side, each in a document of its own. No part of the build.
const theme = new URLSearchParams(location.search).get("theme");
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
if (theme === "light" || theme === "dark") {
  setThemeAttribute(theme);
  createRoot(root).render(<Drawings />);
} else {
  createRoot(root).render(
    <div className="themes">
      <iframe title="light" src="?theme=light" />
      <iframe title="dark" src="?theme=dark" />
    </div>,
  );
}
