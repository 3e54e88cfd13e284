import "../../ui/icon/deferred-shapes.ts";
import type { LiveSnapshot } from "@pintpoint/client";
import { useEffect, useState } from "react";
import { useI18n } from "../../lib/i18n/language-provider.tsx";
import { problemMessage } from "../../lib/meetup/error-messages.ts";
import { Button } from "../../ui/button/button.tsx";
import { Banner } from "../../ui/feedback/banner.tsx";
import { HumourLine } from "../../ui/prose/humour-line.tsx";

/** Opening the socket takes a moment; whoever is not live for longer than this is told. */
const NOT_LIVE_AFTER_MS = 4_000;

interface ConnectionBannerProps {
  snapshot: LiveSnapshot;
  onDismissLost(): void;
}

/** Shows that the page is not live, offline, not saved, or no longer signed in as a participant. */
export default function ConnectionBanner({ snapshot, onDismissLost }: ConnectionBannerProps) {
  const { messages } = useI18n();
  const text = messages.connection;
  const { status, queuedCommands, identity } = snapshot;
  const polling = useTrueFor(status === "polling", NOT_LIVE_AFTER_MS);
  const whyItWaits = (reason: string): string => {
    if (reason === "rate_limited") return text.sentAgain;
    // Nobody has to try again: the queue does.
    return reason === "unreachable" || reason === "slow" ? text.sentLater : problemMessage(reason, messages.common);
  };
  const trouble = queuedCommands.find((command) => command.delayReason !== null)?.delayReason;
  return (
    <>
      {status === "offline" && (
        <Banner tone="warning" icon="wifiOff" role="status">
          <span>{text.offline}</span>
          {queuedCommands.length > 0 && <HumourLine state="offline" meetup={snapshot.meetup} />}
        </Banner>
      )}
      {polling && (
        <Banner tone="info" role="status">
          {text.notLive}
        </Banner>
      )}
      {trouble && status !== "offline" && (
        <Banner tone="warning" role="status">
          {`${text.unsaved(queuedCommands.length)} ${whyItWaits(trouble)}`}
        </Banner>
      )}
      {identity.lost && (
        <Banner
          tone="warning"
          role="alert"
          action={
            <Button size="sm" onClick={onDismissLost}>
              {messages.meetupPage.understood}
            </Button>
          }
        >
          {text.lostIdentity}
        </Banner>
      )}
    </>
  );
}

function useTrueFor(state: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!state) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [state, ms]);
  return state && lasting;
}
