import { Component, type ReactNode } from "react";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { Button } from "../button/button.tsx";
import { Banner } from "./banner.tsx";

interface FailsafeProps {
  children: ReactNode;
  /** Drawn instead of the broken part. By default a line with a way to try again. */
  fallback?: ReactNode;
  onFail?: () => void;
}

/** An error in this part stays in this part: the rest of the page lives on. */
export class Failsafe extends Component<FailsafeProps, { failed: boolean }> {
  override state = { failed: false };
  #tries = 0;

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFail?.();
  }

  override render() {
    const { children, fallback = <Broken onRetry={this.#retry} /> } = this.props;
    return this.state.failed ? fallback : children;
  }

  // What fails again is mended by a reload, if by anything: after a release the page's old chunks are gone.
  readonly #retry = () => {
    this.#tries += 1;
    if (this.#tries > 1) location.reload();
    else this.setState({ failed: false });
  };
}

function Broken({ onRetry }: { onRetry(): void }) {
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
