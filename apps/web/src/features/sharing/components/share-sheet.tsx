import "../../../ui/icon/deferred-shapes.ts";
import { formatMeetupLink } from "@pintpoint/client";
import { bidiIsolate } from "@pintpoint/core";
import { isLoopback } from "../../../lib/device/loopback.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { usePublicOrigin } from "../../../lib/meetup/public-origin.ts";
import { thisDevice } from "../../../lib/this-device.ts";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { LinkBox } from "./link-box.tsx";

/** The invite link for everybody; the organiser's own apart, where this device holds it. */
export default function ShareSheet({ fresh, onClose }: { fresh: boolean; onClose(): void }) {
  const { meetup } = useMeetupSession();
  const text = useMessages("sharing");
  const base = usePublicOrigin();
  const link = formatMeetupLink(base, { meetupId: meetup.id });
  const organiserToken = thisDevice.organiserToken(meetup.id);
  return (
    <Sheet open onClose={onClose} title={fresh ? text.created : text.title} lead={text.lead}>
      <LinkBox
        label={text.invite}
        link={link}
        title={bidiIsolate(meetup.title)}
        hint={isLoopback(new URL(base).hostname) ? text.onlyHere : undefined}
      />
      {organiserToken && (
        <Disclosure title={text.organiser} icon="key">
          <LinkBox
            label={text.organiserLink}
            link={formatMeetupLink(base, { meetupId: meetup.id, organiserToken })}
            title={bidiIsolate(meetup.title)}
            hint={text.organiserHint}
          />
        </Disclosure>
      )}
    </Sheet>
  );
}
