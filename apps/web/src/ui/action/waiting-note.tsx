import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import { Banner } from "../feedback/banner.tsx";

/** In a sheet whose command waits because there were too many at once: it is sent again by itself (MS14). */
export function WaitingNote({ busy }: { busy: boolean }) {
  const { queueErrorCode } = useMeetupSession();
  const text = useMessages("connection");
  if (!busy || queueErrorCode !== "rate_limited") return null;
  return (
    <Banner tone="info" icon="clock" role="status">
      {text.sentAgain}
    </Banner>
  );
}
