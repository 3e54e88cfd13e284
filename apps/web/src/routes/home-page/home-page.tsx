import { CreateForm } from "../../features/creating/components/create-form.tsx";
import { RecentMeetups } from "../../features/recent/components/recent-meetups.tsx";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { ErrorBoundary } from "../../ui/feedback/error-boundary.tsx";
import { Page } from "../../ui/page/page.tsx";

export default function HomePage() {
  const { pageTitle } = useMessages("creating");
  return (
    <Page title={pageTitle}>
      <ErrorBoundary fallback={null}>
        <RecentMeetups />
      </ErrorBoundary>
      <CreateForm />
    </Page>
  );
}
