import { formatMeetupLink } from "@pintpoint/client";
import { bidiIsolate } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { usePublicOrigin } from "../../../lib/meetup/public-origin.ts";
import { thisDevice } from "../../../lib/this-device.ts";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { LinkBox } from "./link-box.tsx";

/** One's own personal link: a message to oneself, or a code for the other device. */
export default function OwnLinkSheet({ onClose }: { onClose(): void }) {
  const { meetup } = useMeetupSession();
  const text = useMessages("sharing");
  const base = usePublicOrigin();
  const me = thisDevice.me(meetup.id);
  if (!me) return null;
  return (
    <Sheet open onClose={onClose} title={text.ownTitle} lead={text.ownLead} size="sm">
      <LinkBox
        codeFirst
        label={text.own}
        link={formatMeetupLink(base, { meetupId: meetup.id, me })}
        title={text.ownMessage(bidiIsolate(meetup.title))}
        hint={text.ownHint}
      />
    </Sheet>
  );
}
