import { Suspense, useEffect, useRef } from "react";
import { Route, Switch, useLocation } from "wouter";
import { useMessages } from "../lib/i18n/language-provider.tsx";
import { routePatterns } from "../lib/paths.ts";
import { Skeleton } from "../ui/feedback/skeleton.tsx";
import { Page } from "../ui/page/page.tsx";
import { HomePage, MeetupPage, NotFoundPage } from "./pages.ts";

export function Router() {
  return (
    <Suspense fallback={<Loading />}>
      <FocusOnNavigation />
      <Switch>
        <Route path={routePatterns.home}>
          <HomePage />
        </Route>
        <Route path={routePatterns.meetup}>{({ id }) => <MeetupPage key={id} id={id} />}</Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  );
}

// Screen readers do not announce a navigation within the app, so the focus moves to the new page's heading.
function FocusOnNavigation() {
  const [location] = useLocation();
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
