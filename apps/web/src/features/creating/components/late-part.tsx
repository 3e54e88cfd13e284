import { type ReactNode, Suspense } from "react";
import { ErrorBoundary } from "../../../ui/feedback/error-boundary.tsx";

interface LatePartProps {
  children: ReactNode;
  /** Stands there until it comes, and for good where it never does. Without it a line says so, with a way to try again. */
  meanwhile?: ReactNode;
}

/** Room for what is loaded after the first paint. Where it never comes, the form around it stays as it is. */
export function LatePart({ children, meanwhile }: LatePartProps) {
  return (
    <ErrorBoundary {...(meanwhile !== undefined && { fallback: meanwhile })}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  );
}
