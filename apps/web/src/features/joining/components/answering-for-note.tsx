import { bidiIsolate } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { storedAnsweringFor } from "../../../lib/meetup/stored-answering-for.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";

/** Says for whom one answers, as long as it is not for oneself, and goes back. */
export default function AnsweringForNote() {
  const { meetup, me, formerParticipants, switchTo } = useMeetupSession();
  const text = useMessages("joining");
  if (!me) return null;
  const by = storedAnsweringFor(meetup.id)
    .read()
    ?.find(({ person }) => person === me.id)?.by;
  const oneself = formerParticipants.find(({ id }) => id === by);
  if (!oneself) return null;
  return (
    <Banner
      tone="info"
      role="status"
      action={
        <Button size="sm" onClick={() => switchTo(oneself.id)}>
          {text.backTo(bidiIsolate(oneself.name))}
        </Button>
      }
    >
      {text.answeringFor(bidiIsolate(me.name))}
    </Banner>
  );
}
