import type { ReactNode } from "react";
import { useMessages } from "../lib/i18n/language-provider.tsx";
import { Button } from "../ui/button/button.tsx";
import { ErrorBoundary } from "../ui/feedback/error-boundary.tsx";
import { Notice } from "../ui/page/notice.tsx";
import { Page } from "../ui/page/page.tsx";

/** The root error boundary: an error that no other boundary caught shows an error page with a link home. */
export const AppErrorBoundary = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary fallback={<Crashed />}>{children}</ErrorBoundary>
);

function Crashed() {
  const common = useMessages("common");
  return (
    <Page title={common.crashed.title} width="text">
      <Notice title={common.crashed.title} text={common.crashed.text} picture="spilt">
        <Button variant="primary" onClick={() => location.reload()}>
          {common.reload}
        </Button>
      </Notice>
    </Page>
  );
}
