import { bidiIsolate, type OptionId, type Slot, type Venue } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";

/** What others have suggested and waits for the organiser: how many, which is the first, from whom. */
export default function ReviewLine({ onOpen }: { onOpen(option: OptionId): void }) {
  const { meetup, zone, may } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("suggesting");
  const pending = [...Object.values(meetup.slots), ...Object.values(meetup.venues)].filter((option) => option.pending);
  const [first] = pending;
  if (first === undefined || !may("approve")) return null;
  return (
    <Banner
      tone="info"
      action={
        <Button size="sm" onClick={() => onOpen(first.id)}>
          {text.review}
        </Button>
      }
    >
      <strong>{text.toReview(pending.length)}</strong>
      <br />
      <span>{nameOf(first)}</span>
    </Banner>
  );

  function nameOf(option: Slot | Venue): string {
    const name = optionName(option, formats, zone);
    const by = option.proposedBy && meetup.participants[option.proposedBy]?.name;
    return by ? text.from(name, bidiIsolate(by)) : name;
  }
}
