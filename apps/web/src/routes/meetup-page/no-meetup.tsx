import { useSpeech } from "../../lib/i18n/language-provider.tsx";
import { paths } from "../../lib/paths.ts";
import { ButtonLink } from "../../ui/button/button.tsx";
import { Notice } from "../../ui/page/notice.tsx";
import { Page } from "../../ui/page/page.tsx";

/** Where a meetup was (`was`), or never has been. */
export default function NoMeetup({ was }: { was: boolean }) {
  const { messages } = useSpeech();
  const { gone, missing } = messages.absent;
  const words = was ? gone : missing;
  return (
    <Page title={words.title}>
      <Notice title={words.title} text={words.text} picture={was ? "gone" : "lost"}>
        <ButtonLink href={paths.home} variant="primary">
          {messages.common.newMeetup}
        </ButtonLink>
      </Notice>
    </Page>
  );
}
