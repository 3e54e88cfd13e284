import { forecast, isOver, type Slot, slotOf, sortedVenues } from "@pintpoint/core";
import { useMemo, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { cachedSortedSlots } from "../../../lib/meetup/cached-sorted-slots.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { shortPair } from "../../../lib/ranking/pair-words.ts";
import { useRanking } from "../../../lib/ranking/use-ranking.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { RadioList } from "../../../ui/field/radio-list.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { bestChoices, type ChosenOptions, choiceKey, hasOtherChoices, silentHeads } from "../model/decision-choices.ts";
import styles from "./decide-sheet.module.css";

/** Stands for what is put together from a time and a place. */
const other = "other";

/** Choosing the pair: one of the best, or any time and any place; begins with the one it is opened at. */
export default function DecideSheet({ pair, onClose }: { pair: ChosenOptions; onClose(): void }) {
  const { meetup, zone, now, send } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("deciding");
  const pairText = useMessages("pairs");
  const action = useAction();
  const pairs = useRanking(meetup, now)?.ranking.pairs;
  // As it was when the sheet was opened: nothing may change places under the finger that decides.
  const [shown, setShown] = useState<ChosenOptions[] | null>(null);
  if (shown === null && pairs) setShown(bestChoices(pairs, pair));
  const choices = shown ?? [pair];
  const [key, setKey] = useState(choiceKey(pair));
  const [own, setOwn] = useState<ChosenOptions>(pair);
  const choice = key === other ? own : (choices.find((each) => choiceKey(each) === key) ?? pair);
  const { slotId = "", venueId = "" } = choice;
  const ready = slotId !== "" || venueId !== "";
  const body = useMemo(() => ({ ...(slotId && { slotId }), ...(venueId && { venueId }) }), [slotId, venueId]);
  const expected = useMemo(() => forecast(meetup, body), [meetup, body]);
  const overSlot = (slot: Slot | undefined) => slot !== undefined && isOver(slot, meetup.timeZone, now);
  const over = overSlot(slotOf(meetup, slotId));
  const nameOf = (each: ChosenOptions) =>
    [
      shortPair({ meetup, formats, zone }, each),
      ...(each.slotId !== undefined && overSlot(slotOf(meetup, each.slotId)) ? [text.over] : []),
    ].join(" · ");
  const hints = useMemo(() => {
    const hintOf = (each: ChosenOptions) => {
      const people = forecast(meetup, each);
      return pairText.forecast({ ...people, silent: silentHeads(meetup, people) });
    };
    return new Map((shown ?? []).map((each) => [choiceKey(each), hintOf(each)]));
  }, [meetup, shown, pairText]);
  const slots = cachedSortedSlots(meetup).filter((slot) => !slot.pending);
  const venues = sortedVenues(meetup).filter((venue) => !venue.pending);
  const choose = (value: string) => {
    setKey(value);
    if (value !== other) setOwn(choices.find((each) => choiceKey(each) === value) ?? own);
  };
  const decide = async () => {
    if (ready && (await action.run(() => send("decide", { id: meetup.id, body })))) onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.title}
      lead={text.lead}
      size="sm"
      footer={
        <Button variant="primary" wide busy={action.busy} aria-disabled={!ready} onClick={() => void decide()}>
          {over ? text.decideAnyway : text.decide}
        </Button>
      }
    >
      <RadioList
        label={pairText.bestSoFar}
        value={key}
        options={[
          ...choices.map((each) => ({
            value: choiceKey(each),
            label: nameOf(each),
            hint: hints.get(choiceKey(each)) ?? "",
          })),
          ...(hasOtherChoices(meetup, choices) ? [{ value: other, label: pairText.somethingElse }] : []),
        ]}
        onChange={choose}
      />
      {key === other && (
        <>
          {slots.length > 0 && (
            <div className={styles.list}>
              <RadioList
                label={text.when}
                value={slotId}
                options={[
                  ...(venues.length > 0 ? [{ value: "", label: text.openWhen }] : []),
                  ...slots.map((slot) => ({
                    value: slot.id,
                    label: [optionName(slot, formats, zone), ...(overSlot(slot) ? [text.over] : [])].join(" · "),
                  })),
                ]}
                onChange={(value) => setOwn({ ...own, slotId: value })}
              />
            </div>
          )}
          {venues.length > 0 && (
            <div className={styles.list}>
              <RadioList
                label={text.where}
                value={venueId}
                options={[
                  ...(slots.length > 0 ? [{ value: "", label: text.openWhere }] : []),
                  ...venues.map((venue) => ({ value: venue.id, label: optionName(venue, formats, zone) })),
                ]}
                onChange={(value) => setOwn({ ...own, venueId: value })}
              />
            </div>
          )}
        </>
      )}
      {over && (
        <Banner tone="warning" role="alert">
          {text.overWarning}
        </Banner>
      )}
      {ready && (
        <p className={styles.forecast} role="status">
          {pairText.forecast({ ...expected, silent: silentHeads(meetup, expected) })}
        </p>
      )}
      {action.error && (
        <Banner tone="danger" role="alert">
          {action.error}
        </Banner>
      )}
    </Sheet>
  );
}
