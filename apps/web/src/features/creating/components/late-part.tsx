import { type ReactNode, Suspense } from "react";
import { ErrorBoundary } from "../../../ui/feedback/error-boundary.tsx";

/** Room for what is loaded after the first paint. Where it never comes, the form around it stays as it is. */
export function LatePart({ children, meanwhile = null }: { children: ReactNode; meanwhile?: ReactNode }) {
  return (
    <ErrorBoundary fallback={meanwhile}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  );
}
