import { Suspense } from "react";
import { CreatePage } from "../../features/creating/components/create-page.tsx";
import { RecentMeetups, SameAgain } from "../../features/recent/components/deferred.ts";
import { storedValue } from "../../lib/device/stored-value.ts";
import { ErrorBoundary } from "../../ui/feedback/error-boundary.tsx";
import styles from "./home-page.module.css";

/** Without the client's device, which is not needed before the first paint here. */
const storedRecent = storedValue("recent", (found) => Array.isArray(found) && found.length > 0);

export default function HomePage() {
  if (storedRecent.read() !== true) return <CreatePage />;
  return (
    <CreatePage
      actions={
        <ErrorBoundary fallback={null}>
          <Suspense>
            <SameAgain />
          </Suspense>
        </ErrorBoundary>
      }
      before={
        <ErrorBoundary fallback={null}>
          <Suspense fallback={<div className={styles.room} />}>
            <RecentMeetups />
          </Suspense>
        </ErrorBoundary>
      }
    />
  );
}
