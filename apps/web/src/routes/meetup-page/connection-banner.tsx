import type { LiveSnapshot } from "@pintpoint/client";
import { useEffect, useState } from "react";
import { useSpeech } from "../../lib/i18n/language-provider.tsx";
import { textOfCode } from "../../lib/meetup/failure-text.ts";
import { Button } from "../../ui/button/button.tsx";
import { Banner } from "../../ui/feedback/banner.tsx";

/** Opening the socket takes a moment; whoever is not live for longer than this is told. */
const PATIENCE_MS = 4_000;

interface ConnectionBannerProps {
  snapshot: LiveSnapshot;
  onDismissLost(): void;
}

/** Not live, offline, not saved, no longer who one was: what stands between the page and the truth. */
export default function ConnectionBanner({ snapshot, onDismissLost }: ConnectionBannerProps) {
  const { messages } = useSpeech();
  const text = messages.connection;
  const { status, waiting, identity } = snapshot;
  const polling = useLasting(status === "polling", PATIENCE_MS);
  const trouble = waiting.find((command) => command.trouble !== null)?.trouble;
  return (
    <>
      {status === "offline" && (
        <Banner tone="warning" icon="wifiOff" role="status">
          {text.offline}
        </Banner>
      )}
      {polling && (
        <Banner tone="info" role="status">
          {text.notLive}
        </Banner>
      )}
      {trouble && status !== "offline" && (
        <Banner tone="warning" role="status">
          {`${text.unsaved(waiting.length)} ${trouble === "rate_limited" ? text.sentAgain : textOfCode(trouble, messages.common)}`}
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

function useLasting(state: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!state) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [state, ms]);
  return state && lasting;
}
