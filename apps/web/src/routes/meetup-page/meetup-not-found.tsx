import { useI18n } from "../../lib/i18n/language-provider.tsx";
import { paths } from "../../lib/paths.ts";
import { ButtonLink } from "../../ui/button/button.tsx";
import { Notice } from "../../ui/page/notice.tsx";
import { Page } from "../../ui/page/page.tsx";

/** The page of a deleted (`was`) or unknown meetup. */
export default function NoMeetup({ was: wasDeleted }: { was: boolean }) {
  const { messages } = useI18n();
  const { gone, missing } = messages.absent;
  const words = wasDeleted ? gone : missing;
  return (
    <Page title={words.title}>
      <Notice
        title={words.title}
        text={words.text}
        scene={wasDeleted ? "gone" : "notFound"}
        humour={wasDeleted ? "gone" : undefined}
      >
        <ButtonLink href={paths.home} variant="primary">
          {messages.common.newMeetup}
        </ButtonLink>
      </Notice>
    </Page>
  );
}
