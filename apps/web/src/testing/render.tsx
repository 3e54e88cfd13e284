import "./stub-dialog.ts";
import { cleanup, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import * as en from "../lib/i18n/catalogue/en/index.ts";
import * as ru from "../lib/i18n/catalogue/ru/index.ts";
import type { Language } from "../lib/i18n/language.ts";
import { LanguageProvider } from "../lib/i18n/language-provider.tsx";
import { registerMessages } from "../lib/i18n/messages.ts";
import { Announcer } from "../ui/feedback/announcer.tsx";
import Toaster from "../ui/feedback/toaster.tsx";
import { loadScenes } from "../ui/scene/scene.tsx";
import { loadVessels } from "../ui/vessel/vessel.tsx";

// At once: drawn later, they would change what a test looks at.
await Promise.all([loadScenes(), loadVessels()]);

afterEach(cleanup);

/** Draws a part of the page with everything that the app puts around it, in English unless told otherwise. */
export function renderInApp(part: ReactNode, { language = "en" }: { language?: Language } = {}) {
  registerMessages("en", en);
  registerMessages("ru", ru);
  const user = userEvent.setup();
  const view = render(part, {
    wrapper: ({ children }) => (
      <LanguageProvider initial={language}>
        {children}
        <Toaster />
        <Announcer />
      </LanguageProvider>
    ),
  });
  return { user, ...view };
}
