import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import type { Language } from "../lib/i18n/language.ts";
import { LanguageProvider, useMessages } from "../lib/i18n/language-provider.tsx";
import { Button } from "../ui/button/button.tsx";
import { Announcer } from "../ui/feedback/announcer.tsx";
import { ErrorBoundary } from "../ui/feedback/error-boundary.tsx";
import { Notice } from "../ui/page/notice.tsx";
import { Page } from "../ui/page/page.tsx";
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

/** The root error boundary: an error that no other boundary caught shows an error page with a link home. */
export const AppErrorBoundary = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary fallback={<Crashed />}>{children}</ErrorBoundary>
);

function Crashed() {
  const common = useMessages("common");
  return (
    <Page title={common.crashed.title} width="text">
      <Notice title={common.crashed.title} text={common.crashed.text} scene="crashed">
        <Button variant="primary" onClick={() => location.reload()}>
          {common.reload}
        </Button>
      </Notice>
    </Page>
  );
}
