import { cleanup, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import { en } from "../lib/i18n/catalogue/en/index.ts";
import { ru } from "../lib/i18n/catalogue/ru/index.ts";
import type { Language } from "../lib/i18n/language.ts";
import { LanguageProvider } from "../lib/i18n/language-provider.tsx";
import { Announcer } from "../ui/feedback/announcer.tsx";
import { Toaster } from "../ui/feedback/toast.tsx";

afterEach(cleanup);

/** Draws a part of the page with everything that the app puts around it, in English unless told otherwise. */
export function renderInApp(part: ReactNode, { language = "en" }: { language?: Language } = {}) {
  const spoken = language === "ru" ? { language, messages: ru } : { language, messages: en };
  const user = userEvent.setup();
  const view = render(part, {
    wrapper: ({ children }) => (
      <LanguageProvider initial={spoken}>
        {children}
        <Toaster />
        <Announcer />
      </LanguageProvider>
    ),
  });
  return { user, ...view };
}
