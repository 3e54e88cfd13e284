import { Component, type ReactNode } from "react";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { Button } from "../button/button.tsx";
import { Banner } from "./banner.tsx";

interface ErrorBoundaryProps {
  children: ReactNode;
  /** Drawn instead of the broken part. By default a line with a way to try again. */
  fallback?: ReactNode;
  onError?: () => void;
}

/** An error in this part stays in this part: the rest of the page lives on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };
  #attempts = 0;

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onError?.();
  }

  override render() {
    const { children, fallback = <RetryBanner onRetry={this.#retry} /> } = this.props;
    return this.state.failed ? fallback : children;
  }

  // What fails again is mended by a reload, if by anything: after a release the page's old chunks are gone.
  readonly #retry = () => {
    this.#attempts += 1;
    if (this.#attempts > 1) location.reload();
    else this.setState({ failed: false });
  };
}

function RetryBanner({ onRetry }: { onRetry(): void }) {
  const common = useMessages("common");
  return (
    <Banner
      tone="danger"
      role="alert"
      action={
        <Button size="sm" onClick={onRetry}>
          {common.retry}
        </Button>
      }
    >
      {common.errors.unexpected}
    </Banner>
  );
}
