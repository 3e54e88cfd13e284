import type { Language } from "../lib/i18n/language.ts";
import { LanguageProvider } from "../lib/i18n/language-provider.tsx";
import { Announcer } from "../ui/feedback/announcer.tsx";
import { Toaster } from "../ui/feedback/toast.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Router } from "./router.tsx";

export function App({ language }: { language: Language }) {
  return (
    <LanguageProvider initial={language}>
      <ErrorBoundary>
        <Router />
      </ErrorBoundary>
      <Toaster />
      <Announcer />
    </LanguageProvider>
  );
}
