import { Suspense, useEffect } from "react";
import { afterStartup } from "../../lib/device/after-startup.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { loadMessages } from "../../lib/i18n/messages.ts";
import { shownTitle } from "../../lib/meetup/shown-meetup.ts";
import { thisDevice } from "../../lib/this-device.ts";
import { Skeleton } from "../../ui/feedback/skeleton.tsx";
import { Page } from "../../ui/page/page.tsx";
import { lazyWithPreload } from "./lazy-with-preload.tsx";
import { MeetupView } from "./meetup-view.tsx";
import { useLiveMeetup } from "./use-live-meetup.ts";

export { awaitPrefetchedState } from "./initial-state.ts";

const NoMeetup = lazyWithPreload(
  async () => (await Promise.all([import("./meetup-not-found.tsx"), loadMessages("absent")]))[0],
);

/** `/m/:id` */
export default function MeetupPage({ id }: { id: string }) {
  const { live, snapshot } = useLiveMeetup(id);
  const common = useMessages("common");
  const activities = useMessages("activities");
  const title = snapshot?.meetup ? shownTitle(snapshot.meetup, activities) : undefined;

  useEffect(() => {
    if (title !== undefined) thisDevice.visit({ id, title });
  }, [id, title]);

  // A moment after each change that was seen, with nothing of it in the first load.
  const shown = snapshot?.meetup;
  useEffect(() => {
    if (!shown) return;
    return afterStartup(async () => (await import("../../lib/meetup/meetup-summary.ts")).markSeen(shown));
  }, [shown]);

  if (snapshot?.status === "missing" || snapshot?.status === "gone") {
    return (
      <Suspense>
        <NoMeetup was={snapshot.status === "gone"} />
      </Suspense>
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
