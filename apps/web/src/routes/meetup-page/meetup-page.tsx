import { useEffect } from "react";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { device } from "../../lib/own-device.ts";
import { paths } from "../../lib/paths.ts";
import { ButtonLink } from "../../ui/button/button.tsx";
import { Skeleton } from "../../ui/feedback/skeleton.tsx";
import { Notice } from "../../ui/page/notice.tsx";
import { Page } from "../../ui/page/page.tsx";
import { MeetupView } from "./meetup-view.tsx";
import { useLiveMeetup } from "./use-live-meetup.ts";

export { awaitEarlyState } from "./first-state.ts";

/** `/m/:id` */
export default function MeetupPage({ id }: { id: string }) {
  const { live, snapshot } = useLiveMeetup(id);
  const common = useMessages("common");
  const text = useMessages("meetupPage");
  const title = snapshot?.meetup?.title;

  useEffect(() => {
    if (title !== undefined) device.visit({ id, title });
  }, [id, title]);

  if (snapshot?.status === "missing" || snapshot?.status === "gone") {
    const words = snapshot.status === "missing" ? text.missing : text.gone;
    return (
      <Page title={words.title}>
        <Notice title={words.title} text={words.text} picture={snapshot.status === "missing" ? "lost" : "gone"}>
          <ButtonLink href={paths.home} variant="primary">
            {common.newMeetup}
          </ButtonLink>
        </Notice>
      </Page>
    );
  }
  if (!live || !snapshot?.meetup) {
    return (
      <Page title={common.brand}>
        <Skeleton lines={8} />
      </Page>
    );
  }
  return <MeetupView live={live} snapshot={snapshot} meetup={snapshot.meetup} />;
}
