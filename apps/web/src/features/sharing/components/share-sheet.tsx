import "../../../ui/icon/deferred-shapes.ts";
import { formatMeetupLink } from "@pintpoint/client";
import { bidiIsolate } from "@pintpoint/core";
import { useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { isLoopback } from "../../../lib/device/loopback.ts";
import { canShare, share } from "../../../lib/device/share.ts";
import { useCopied } from "../../../lib/device/use-copied.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useSeriousMode } from "../../../lib/lines/serious-mode.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { usePublicOrigin } from "../../../lib/meetup/public-origin.ts";
import { useReminder } from "../../../lib/meetup/use-reminder.ts";
import { thisDevice } from "../../../lib/this-device.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { inviteMessage } from "../model/invite-message.ts";
import { LinkBox } from "./link-box.tsx";
import { MessagePreview } from "./message-preview.tsx";
import { QrCode } from "./qr-code.tsx";
import styles from "./share-sheet.module.css";

type Copied = "message" | "link" | "reminder";

/** The invitation as the chat will show it, ready to be copied; the organiser's own link apart, where this device holds it. */
export default function ShareSheet({ fresh, onClose }: { fresh: boolean; onClose(): void }) {
  const { meetup } = useMeetupSession();
  const [edited, setEdited] = useState<string | null>(null);
  const { copied, copy } = useCopied<Copied>();
  const formats = useFormats();
  const sharing = useMessages("sharing");
  const text = useMessages("inviting");
  const reminder = useReminder();
  const words = { formats, text, serious: useSeriousMode() };
  const base = usePublicOrigin();
  const link = formatMeetupLink(base, { meetupId: meetup.id });
  const message = edited ?? inviteMessage(meetup, link, words);
  const organiserToken = thisDevice.organiserToken(meetup.id);

  const iconOf = (what: Copied, icon: "copy" | "link" | "send") => (copied === what ? "check" : icon);
  // Apps put the address behind the text: it need not stand in both.
  const shared = message.includes(link) ? { text: message } : { text: message, url: link };

  return (
    <Sheet open onClose={onClose} title={fresh ? sharing.created : text.title}>
      <div className={styles.sheet}>
        <MessagePreview host={new URL(base).host} message={message} onChange={setEdited} />
        <div className={styles.ways}>
          <Button
            variant="primary"
            size="lg"
            wide
            icon={iconOf("message", "copy")}
            onClick={() => void copy("message", message)}
          >
            {copied === "message" ? text.copied : text.copyMessage}
          </Button>
          <Button wide icon={iconOf("link", "link")} onClick={() => void copy("link", link)}>
            {copied === "link" ? text.copied : text.copyLink}
          </Button>
          {canShare() && (
            <Button wide icon="share" onClick={() => void share({ title: bidiIsolate(meetup.title), ...shared })}>
              {text.moreApps}
            </Button>
          )}
          {reminder && (
            <Button wide icon={iconOf("reminder", "send")} onClick={() => void copy("reminder", reminder.line())}>
              {copied === "reminder" ? text.copied : reminder.label}
            </Button>
          )}
        </div>
        <p className={styles.said} role="status">
          {copied === "failed" ? text.copyFailed : copied ? text.pasteIt : ""}
        </p>
        <div className={styles.table}>
          <QrCode text={link} label={sharing.codeOf(sharing.invite)} />
          <div className={styles.scan}>
            <h3 className={styles.heading}>{text.sameTable}</h3>
            <p>{text.scan}</p>
            <p>{sharing.lead}</p>
          </div>
        </div>
        <TextField
          label={sharing.invite}
          value={link}
          onChange={() => undefined}
          onFocus={(event) => event.target.select()}
          hint={isLoopback(new URL(base).hostname) ? sharing.onlyHere : undefined}
        />
        {organiserToken && (
          <Disclosure title={sharing.organiser} icon="key">
            <LinkBox
              label={sharing.organiserLink}
              link={formatMeetupLink(base, { meetupId: meetup.id, organiserToken })}
              title={bidiIsolate(meetup.title)}
              hint={sharing.organiserHint}
            />
          </Disclosure>
        )}
      </div>
    </Sheet>
  );
}
