import { type ComponentType, lazy, Suspense } from "react";
import type { Language } from "../lib/i18n/language.ts";
import { LanguageProvider } from "../lib/i18n/language-provider.tsx";
import { Announcer } from "../ui/feedback/announcer.tsx";
import { AppErrorBoundary } from "./error-boundary.tsx";
import { Router } from "./router.tsx";

// Nothing is said by it before somebody has done something. An error here would end the page for want of an ornament.
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
