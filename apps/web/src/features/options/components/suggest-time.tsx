import { bidiIsolate, dayOf, instantOf } from "@pintpoint/core";
import { type SubmitEvent, useId, useState } from "react";
import { clocksDiffer } from "../../../lib/datetime/clocks.ts";
import { asUtc, daysFrom, pad2 } from "../../../lib/datetime/day.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { deviceZone } from "../../../lib/datetime/zones.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { WaitingNote } from "../../../ui/action/waiting-note.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Chip, Chips } from "../../../ui/choice/chip.tsx";
import { Segmented } from "../../../ui/choice/segmented.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { DayRow } from "../../../ui/time/day-row.tsx";
import { useSuggested } from "../live/use-suggested.ts";
import { organiserName } from "../model/organiser-name.ts";
import { isDuplicateTime, isPast } from "../model/slot-form.ts";
import {
  firstFreeEvening,
  lengths,
  offeredStarts,
  type Suggestion,
  slotsByDay,
  timeOfSuggestion,
} from "../model/suggestion.ts";
import styles from "./options.module.css";

const DAYS_PER_PAGE = 14;

/** Suggesting a time by days and hours, on the clock that the page shows; it opens with one that is free. */
export function SuggestTime({ onClose }: { onClose(): void }) {
  const form = useId();
  const { meetup, now, zone, send, may } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("suggesting");
  const options = useMessages("options");
  const action = useAction();
  const { ownYes, suggested } = useSuggested();
  const [chosen, setChosen] = useState<Suggestion>(() => firstFreeEvening(meetup, now, zone));
  const today = dayOf(instantOf(now), zone);
  const ahead = Math.max(0, Math.round((asUtc(chosen.day) - asUtc(today)) / 86_400_000));
  const [count, setCount] = useState(() => Math.ceil((ahead + 1) / DAYS_PER_PAGE) * DAYS_PER_PAGE);
  const time = timeOfSuggestion(chosen, zone);
  const isDouble = time !== null && isDuplicateTime(meetup, time, undefined);
  const past = time !== null && isPast(time, zone, now);
  const ready = time !== null && !isDouble && !past;
  const change = (part: Partial<Suggestion>) => setChosen({ ...chosen, ...part });
  const isThere = (from: number | null) => {
    const other = timeOfSuggestion({ ...chosen, from }, zone);
    return other !== null && isDuplicateTime(meetup, other, undefined);
  };
  const isOver = (from: number) => {
    const other = timeOfSuggestion({ ...chosen, from }, zone);
    return other !== null && isPast(other, zone, now);
  };
  const otherZone = zone === meetup.timeZone ? deviceZone() : meetup.timeZone;
  const beside =
    time !== null && "start" in time && otherZone !== null && clocksDiffer(time.start, zone, otherZone)
      ? text.onOtherClock(formats.slot(time, otherZone), formats.place(otherZone))
      : null;
  const taken = slotsByDay(meetup, zone);
  const awaitsApproval = meetup.settings.proposals === "approval" && !may("approve");
  const organiser = organiserName(meetup);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready || time === null) return;
    await action.run(async () => {
      const added = await send("addSlot", { id: meetup.id, body: { ...time, ...ownYes } });
      onClose();
      suggested(added?.slot);
    });
  };
  const lead = !awaitsApproval
    ? text.yesHint
    : organiser === null
      ? options.awaitsApproval
      : text.goesTo(bidiIsolate(organiser));
  return (
    <Sheet
      open
      onClose={onClose}
      title={options.proposeSlot}
      lead={lead}
      footer={
        <Button type="submit" form={form} variant="primary" wide busy={action.busy} aria-disabled={!ready}>
          {options.propose}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)}>
        <DayRow
          label={text.day}
          days={daysFrom(today, count)}
          value={chosen.day}
          countOn={(day) => taken.get(day) ?? 0}
          nameOf={(day, times) => (times > 0 ? `${day}, ${text.taken}` : day)}
          onChange={(day) => change({ day })}
          moreLabel={text.moreDays}
          onMore={() => setCount(count + DAYS_PER_PAGE)}
        />
        <Chips label={text.times}>
          {offeredStarts(meetup, zone, chosen.from).map((from) => (
            <Chip
              key={from}
              pressed={chosen.from === from}
              refused={isThere(from) || isOver(from)}
              onClick={() => change({ from })}
            >
              {formats.clock(`${chosen.day}T${clockOf(from)}:00Z`, "UTC")}
            </Chip>
          ))}
          <Chip
            icon="sun"
            pressed={chosen.from === null}
            refused={isThere(null)}
            onClick={() => change({ from: null })}
          >
            {text.allDay}
          </Chip>
        </Chips>
        <div className={styles.times}>
          <TextField
            label={text.ownTime}
            type="time"
            value={chosen.from === null ? "" : clockOf(chosen.from)}
            onChange={(typed) => {
              const [hour, minute] = typed.split(":").map(Number);
              if (hour !== undefined && minute !== undefined) change({ from: hour * 60 + minute });
            }}
          />
          {chosen.from !== null && (
            <div className={styles.length}>
              <span aria-hidden="true">{text.length}</span>
              <Segmented
                label={text.length}
                segments={[...new Set([...lengths, chosen.minutes])]
                  .sort((a, b) => a - b)
                  .map((minutes) => ({ value: String(minutes), label: text.hours(formats.number(minutes / 60)) }))}
                value={String(chosen.minutes)}
                onChange={(minutes) => minutes && change({ minutes: Number(minutes) })}
              />
            </div>
          )}
        </div>
        {time !== null && (
          <p className={styles.chosen} aria-live="polite">
            <strong>{formats.slot(time, zone)}</strong>
            {beside !== null && <span className={styles.hint}>{beside}</span>}
          </p>
        )}
        <div role="alert">
          {isDouble && <Banner tone="warning">{text.there}</Banner>}
          {past && <Banner tone="warning">{text.past}</Banner>}
        </div>
        <WaitingNote busy={action.busy} />
        {action.error && (
          <Banner tone="danger" role="alert">
            {action.error}
          </Banner>
        )}
      </form>
    </Sheet>
  );
}

const clockOf = (minutes: number): string => `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`;
