import { CreatePage } from "../../features/creating/components/create-page.tsx";
import { RecentMeetups } from "../../features/recent/components/recent-meetups.tsx";
import { ErrorBoundary } from "../../ui/feedback/error-boundary.tsx";

export default function HomePage() {
  return (
    <CreatePage
      before={
        <ErrorBoundary fallback={null}>
          <RecentMeetups />
        </ErrorBoundary>
      }
    />
  );
}
