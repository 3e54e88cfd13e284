import type { ActivityKey, Day } from "@pintpoint/core";
import { useId, useState } from "react";
import { daysFrom } from "../../../lib/datetime/day.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { DayRow } from "../../../ui/time/day-row.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import type { DraftSlot, WallNow } from "../types.ts";
import styles from "./day-strip.module.css";
import { DayTimes } from "./day-times.tsx";
import { RepeatDays } from "./repeat-days.tsx";

interface DayStripProps {
  slots: readonly DraftSlot[];
  now: WallNow;
  length: number;
  activity: ActivityKey | "other";
  editing: SlotEditor;
}

const DAYS_PER_PAGE = 14;
const REPEAT_DAYS = 14;

/** Days in a row that a thumb pushes along; the chosen one's times as tiles below. */
export function DayStrip({ slots, now, length, activity, editing }: DayStripProps) {
  const { strip } = useMessages("creating");
  const id = useId();
  const [count, setCount] = useState(DAYS_PER_PAGE);
  const [picked, setPicked] = useState<Day>(now.day);
  const days = daysFrom(now.day, count);
  const day = picked < now.day ? now.day : picked;
  const ofDay = slots.filter((slot) => slot.day === day);

  return (
    <div className={styles.strip}>
      <DayRow
        label={strip.days}
        days={days}
        value={day}
        countOn={(each) => slots.filter((slot) => slot.day === each).length}
        nameOf={strip.dayLabel}
        onChange={setPicked}
        moreLabel={strip.moreDays}
        onMore={() => setCount(count + DAYS_PER_PAGE)}
        panel={{ id: `${id}-times`, tabId: (each) => `${id}-${each}` }}
      />
      <div role="tabpanel" id={`${id}-times`} aria-labelledby={`${id}-${day}`} className={styles.times}>
        <DayTimes key={day} day={day} slots={slots} now={now} length={length} activity={activity} editing={editing} />
        {ofDay.length > 0 && (
          <RepeatDays
            label={strip.repeat}
            hint={strip.repeatHint}
            templates={ofDay}
            slots={slots}
            days={daysFrom(now.day, REPEAT_DAYS).filter((other) => other !== day)}
            editing={editing}
          />
        )}
      </div>
    </div>
  );
}
