import { Suspense } from "react";
import { CreatePage } from "../../features/creating/components/create-page.tsx";
import { RecentMeetups, SameAgain } from "../../features/recent/components/deferred.ts";
import { thisDevice } from "../../lib/this-device.ts";
import { ErrorBoundary } from "../../ui/feedback/error-boundary.tsx";
import styles from "./home-page.module.css";

export default function HomePage() {
  if (thisDevice.recent().length === 0) return <CreatePage />;
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
