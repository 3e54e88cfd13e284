import { lazy, Suspense, useEffect, useRef } from "react";
import { Route, Switch, useLocation } from "wouter";
import { useMessages } from "../lib/i18n/language-provider.tsx";
import { routePatterns } from "../lib/paths.ts";
import { loadHomePage } from "../routes/home-page/load-home-page.ts";
import { Skeleton } from "../ui/feedback/skeleton.tsx";
import { Page } from "../ui/page/page.tsx";
import { loadPage } from "./load-page.ts";

const HomePage = lazy(() => loadPage("home", loadHomePage));
const MeetupPage = lazy(() => loadPage("meetup", () => import("../routes/meetup-page/meetup-page.tsx")));
const NotFoundPage = lazy(() => loadPage("base", () => import("../routes/not-found-page/not-found-page.tsx")));

export function Router() {
  return (
    <Suspense fallback={<Loading />}>
      <ArrivalFocus />
      <Switch>
        <Route path={routePatterns.home} component={HomePage} />
        <Route path={routePatterns.meetup}>{({ id }) => <MeetupPage key={id} id={id} />}</Route>
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}

// A page change inside the app is silent for a screen reader unless the focus goes to the new page.
function ArrivalFocus() {
  const [location] = useLocation();
  const arrived = useRef(location);
  useEffect(() => {
    if (arrived.current === location) return;
    arrived.current = location;
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
