import "../../../ui/icon/late-shapes.ts";
import { formatMeetupLink } from "@pintpoint/client";
import { isolate } from "@pintpoint/core";
import { isLoopback } from "../../../lib/device/loopback.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useLinkBase } from "../../../lib/meetup/link-base.ts";
import { useSession } from "../../../lib/meetup/session.tsx";
import { device } from "../../../lib/own-device.ts";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { LinkBox } from "./link-box.tsx";

/** The invite link for everybody; the organiser's own apart, where this device holds it. */
export default function ShareSheet({ fresh, onClose }: { fresh: boolean; onClose(): void }) {
  const { meetup } = useSession();
  const text = useMessages("sharing");
  const base = useLinkBase();
  const link = formatMeetupLink(base, { meetupId: meetup.id });
  const organiserToken = device.organiserToken(meetup.id);
  return (
    <Sheet open onClose={onClose} title={fresh ? text.created : text.title} lead={text.lead}>
      <LinkBox
        label={text.invite}
        link={link}
        title={isolate(meetup.title)}
        hint={isLoopback(new URL(base).hostname) ? text.onlyHere : undefined}
      />
      {organiserToken && (
        <Disclosure title={text.organiser} icon="key">
          <LinkBox
            label={text.organiserLink}
            link={formatMeetupLink(base, { meetupId: meetup.id, organiserToken })}
            title={isolate(meetup.title)}
            hint={text.organiserHint}
          />
        </Disclosure>
      )}
    </Sheet>
  );
}
