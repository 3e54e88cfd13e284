import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { paths } from "../../lib/paths.ts";
import { ButtonLink } from "../../ui/button/button.tsx";
import { Notice } from "../../ui/page/notice.tsx";
import { Page } from "../../ui/page/page.tsx";

export default function NotFoundPage() {
  const { notFound } = useMessages("absent");
  return (
    <Page title={notFound.title} width="text">
      <Notice title={notFound.title} text={notFound.text} scene="notFound" activity="other">
        <ButtonLink href={paths.home} variant="primary">
          {notFound.home}
        </ButtonLink>
      </Notice>
    </Page>
  );
}
