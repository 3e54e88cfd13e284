import type { Meetup } from "@pintpoint/core";
import { type ReactNode, Suspense } from "react";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { ErrorBoundary } from "../../ui/feedback/error-boundary.tsx";
import { showToast } from "../../ui/feedback/toast.ts";
import { lazyWithPreload } from "./lazy-with-preload.tsx";
import type { SheetState } from "./sheet-state.ts";

const OpenedSheet = lazyWithPreload(() => import("./sheet-switch.tsx"));

interface SheetLayerProps {
  open: SheetState | null;
  meetup: Meetup;
  onOpen(sheet: SheetState): void;
  onClose(): void;
}

/** Where sheets lie on the page. They are loaded later or when they are first opened: none is part of voting. */
export function SheetLayer({ open, meetup, onOpen, onClose }: SheetLayerProps) {
  return (
    <SheetErrorBoundary key={open?.kind} onClose={onClose} onRetry={() => open && onOpen(open)}>
      {open && <OpenedSheet open={open} meetup={meetup} onOpen={onOpen} onClose={onClose} />}
    </SheetErrorBoundary>
  );
}

/** Counted per visit. A second failure offers a reload: after a release the old chunks no longer exist. */
let failures = 0;

interface SheetErrorBoundaryProps {
  onClose(): void;
  /** Opens the same sheet again. */
  onRetry(): void;
  children: ReactNode;
}

/** A sheet that breaks closes and says so: the page below it stays. */
export function SheetErrorBoundary({ onClose, onRetry, children }: SheetErrorBoundaryProps) {
  const common = useMessages("common");
  const fail = () => {
    onClose();
    failures += 1;
    const action =
      failures === 1 ? { label: common.retry, run: onRetry } : { label: common.reload, run: () => location.reload() };
    showToast({ text: common.errors.unexpected, tone: "danger", action });
  };
  return (
    <ErrorBoundary fallback={null} onError={fail}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  );
}
