import { type ComponentType, lazy, Suspense } from "react";
import type { Language } from "../lib/i18n/language.ts";
import { LanguageProvider } from "../lib/i18n/language-provider.tsx";
import { Announcer } from "../ui/feedback/announcer.tsx";
import { AppErrorBoundary } from "./app-error-boundary.tsx";
import { Router } from "./router.tsx";

// The toast region is empty at first, so it is loaded lazily; a failure to load it must not replace the page by the
// error page.
const Toaster = lazy<ComponentType>(() => import("../ui/feedback/toaster.tsx").catch(() => ({ default: () => null })));

export function App({ language }: { language: Language }) {
  return (
    <LanguageProvider initial={language}>
      <AppErrorBoundary>
        <Router />
      </AppErrorBoundary>
      <Suspense>
        <Toaster />
      </Suspense>
      <Announcer />
    </LanguageProvider>
  );
}
