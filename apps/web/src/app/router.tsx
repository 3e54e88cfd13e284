import { Suspense, useEffect, useRef } from "react";
import { usePathname } from "wouter/use-browser-location";
import { useMessages } from "../lib/i18n/language-provider.tsx";
import { meetupIdIn, paths } from "../lib/paths.ts";
import { Skeleton } from "../ui/feedback/skeleton.tsx";
import { Page } from "../ui/page/page.tsx";
import { HomePage, MeetupPage, NotFoundPage } from "./pages.ts";

export function Router() {
  return (
    <Suspense fallback={<Loading />}>
      <FocusOnNavigation />
      <PageAt path={usePathname()} />
    </Suspense>
  );
}

function PageAt({ path }: { path: string }) {
  const meetupId = meetupIdIn(path);
  if (meetupId !== null) return <MeetupPage key={meetupId} id={meetupId} />;
  return path === paths.home ? <HomePage /> : <NotFoundPage />;
}

// Screen readers do not announce a navigation within the app, so the focus moves to the new page's heading.
function FocusOnNavigation() {
  const location = usePathname();
  const lastLocation = useRef(location);
  useEffect(() => {
    if (lastLocation.current === location) return;
    lastLocation.current = location;
    window.scrollTo(0, 0);
    document.getElementById("content")?.focus({ preventScroll: true });
  }, [location]);
  return null;
}

function Loading() {
  const common = useMessages("common");
  return (
    <Page title={common.brand}>
      <Skeleton lines={6} />
    </Page>
  );
}
