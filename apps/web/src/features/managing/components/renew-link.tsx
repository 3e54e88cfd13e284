import { formatMeetupLink } from "@pintpoint/client";
import { useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { usePublicOrigin } from "../../../lib/meetup/public-origin.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { CopyableLink } from "./copyable-link.tsx";
import styles from "./managing.module.css";

/** A new organiser link for one that came into wrong hands: the old one ends (MS14). */
export function RenewLink({ onBack, onClose }: { onBack(): void; onClose(): void }) {
  const [link, setLink] = useState<string | null>(null);
  const { meetup, send } = useMeetupSession();
  const text = useMessages("managing");
  const common = useMessages("common");
  const base = usePublicOrigin();
  const done = useMessages("done");
  const { sayDone } = useUndo();
  const action = useAction();
  const renew = () =>
    void action.run(async () => {
      const { organiserToken } = await send("renewOrganiserLink", { id: meetup.id });
      setLink(formatMeetupLink(base, { meetupId: meetup.id, organiserToken }));
      sayDone(done.newLink);
    });
  if (link) {
    return (
      <Sheet open onClose={onClose} title={text.renewed} size="sm">
        <CopyableLink label={text.newOrganiserLink} link={link} hint={text.newOrganiserLinkHint} />
      </Sheet>
    );
  }
  return (
    <Sheet open onClose={onClose} title={text.renewTitle} lead={text.renewLead} size="sm">
      {action.error && (
        <Banner tone="danger" role="alert">
          {action.error}
        </Banner>
      )}
      <div className={styles.buttons}>
        <Button onClick={onBack}>{common.back}</Button>
        <Button variant="danger" icon="key" busy={action.busy} onClick={renew}>
          {text.renewIt}
        </Button>
      </div>
    </Sheet>
  );
}
