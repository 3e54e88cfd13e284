import { type OptionId, optionOf, type Slot, type Venue } from "@pintpoint/core";
import type { RefObject } from "react";
import { useFormats } from "../../lib/datetime/formats.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../lib/meetup/option-name.ts";
import { Button } from "../../ui/button/button.tsx";
import { Banner } from "../../ui/feedback/banner.tsx";

interface RemovedAnswersProps {
  /** Every option that this page has shown. */
  seen: RefObject<Record<OptionId, Slot | Venue>>;
  onDismiss(options: readonly OptionId[]): void;
}

/** Own answers to what somebody has removed meanwhile: their rows are gone, so nothing else on the page tells of them. */
export default function RemovedAnswers({ seen, onDismiss }: RemovedAnswersProps) {
  const { meetup, pending, zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("options");
  const common = useMessages("common");
  const page = useMessages("meetupPage");

  const removed = Object.entries(pending).flatMap(([id, own]) =>
    own.status === "refused" && own.code === "option_not_found" && !optionOf(meetup, id) ? [id] : [],
  );
  if (removed.length === 0) return null;
  const names = removed.flatMap((id) => {
    const option = seen.current[id];
    return option ? [optionName(option, formats, zone)] : [];
  });
  return (
    <Banner
      tone="warning"
      role="alert"
      action={
        <Button size="sm" onClick={() => onDismiss(removed)}>
          {page.understood}
        </Button>
      }
    >
      {names.length > 0 ? text.removedMeanwhile(formats.list(names), removed.length) : common.errors.optionGone}
    </Banner>
  );
}
