import type { Spoken } from "../lib/i18n/language-provider.tsx";
import { LanguageProvider } from "../lib/i18n/language-provider.tsx";
import { Announcer } from "../ui/feedback/announcer.tsx";
import { Toaster } from "../ui/feedback/toast.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Router } from "./router.tsx";

export function App({ spoken }: { spoken: Spoken }) {
  return (
    <LanguageProvider initial={spoken}>
      <ErrorBoundary>
        <Router />
      </ErrorBoundary>
      <Toaster />
      <Announcer />
    </LanguageProvider>
  );
}
