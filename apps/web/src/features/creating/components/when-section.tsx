import type { ActivityKey } from "@pintpoint/core";
import { Suspense, useEffect, useId, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { deviceZone } from "../../../lib/datetime/zones.ts";
import { afterStartup } from "../../../lib/device/after-startup.ts";
import { useMediaQuery } from "../../../lib/device/media.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Segmented } from "../../../ui/choice/segmented.tsx";
import { Skeleton } from "../../../ui/feedback/skeleton.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { activityHours } from "../model/activity-hours.ts";
import { isTimed, wallTimeAsUtc } from "../model/slot-time.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { Draft, DraftSlot, WallNow } from "../types.ts";
import chosen from "./chosen-times.module.css";
import { ChosenTimes, DstNotice, ManyTimes, SlotSheet, UnknownDeviceZone, ZoneSheet } from "./deferred.ts";
import { LatePart } from "./late-part.tsx";
import { WIDE_SCREEN } from "./slot-picker-chunks.ts";
import { DayStrip, WeekGrid } from "./slot-pickers.ts";
import styles from "./when-section.module.css";

/** Everything that may be needed later: the sheets, and the other way of choosing when the window is resized. */
const loadRest = () => Promise.all([SlotSheet.load(), WeekGrid.load(), DayStrip.load()]);

/** More than this, and many voters stop half way. */
const MANY_SLOTS = 20;
const LENGTHS = [60, 120, 180, 240];

/** Near enough to tell summer from winter. */
const startOf = (slot: DraftSlot) => wallTimeAsUtc(slot.day, isTimed(slot) ? slot.from : 720);

interface WhenSectionProps {
  draft: Draft;
  activity: ActivityKey | "other";
  now: WallNow;
  editing: SlotEditor;
  fieldErrors: DraftErrors;
  onChange(part: Partial<Draft>): void;
}

/** Times: a grid where there is room for one, a strip of days on a phone. */
export function WhenSection({ draft, activity, now, editing, fieldErrors, onChange }: WhenSectionProps) {
  const messages = useMessages("creating");
  const text = useMessages("createPage");
  const formats = useFormats();
  const wide = useMediaQuery(WIDE_SCREEN);
  const [openId, setOpenId] = useState<string | null>(null);
  const [choosingZone, setChoosingZone] = useState(false);
  const [zoneChosen, setZoneChosen] = useState(false);
  const id = useId();
  const { slots } = draft;
  useEffect(() => afterStartup(loadRest), []);
  const starts = slots.map(startOf);
  const zoneText = formats.zone(draft.timeZone, starts.length > 0 ? starts : Date.now());
  const isZoneUnknown = !zoneChosen && draft.timeZone === "UTC" && deviceZone() === null;
  const open = slots.find((slot) => slot.id === openId) ?? null;
  const heading = (
    <h2 id={id} className={styles.heading}>
      {text.when}
    </h2>
  );

  return (
    <section className={styles.when} aria-labelledby={id}>
      <Suspense fallback={<Skeleton lines={12} />}>
        {wide ? (
          <WeekGrid
            slots={slots}
            now={now}
            length={draft.length}
            usualStart={activityHours[activity].first}
            editing={editing}
            onOpen={setOpenId}
            heading={heading}
            tools={
              <Segmented
                label={messages.when.length}
                segments={LENGTHS.map((minutes) => ({
                  value: String(minutes),
                  label: messages.when.hours(formats.number(minutes / 60)),
                }))}
                value={String(draft.length)}
                onChange={(chosen) => {
                  if (chosen) onChange({ length: Number(chosen) });
                }}
              />
            }
          />
        ) : (
          <>
            <div className={styles.bar}>
              <div>{heading}</div>
              <select
                aria-label={text.each}
                className={styles.length}
                value={draft.length}
                onChange={(event) => onChange({ length: Number(event.target.value) })}
              >
                {LENGTHS.map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {text.hoursEach(minutes / 60)}
                  </option>
                ))}
              </select>
            </div>
            <DayStrip slots={slots} now={now} length={draft.length} activity={activity} editing={editing} />
          </>
        )}
      </Suspense>
      {isZoneUnknown && (
        <LatePart meanwhile={null}>
          <UnknownDeviceZone onChoose={() => setChoosingZone(true)} />
        </LatePart>
      )}
      {slots.length > MANY_SLOTS && (
        <LatePart meanwhile={null}>
          <ManyTimes count={slots.length} />
        </LatePart>
      )}
      <LatePart meanwhile={null}>
        <DstNotice slots={slots} zone={draft.timeZone} />
      </LatePart>
      {slots.length === 0 ? (
        <p className={chosen.none}>{messages.times.none}</p>
      ) : (
        <LatePart>
          <ChosenTimes slots={slots} fieldErrors={fieldErrors} onOpen={setOpenId} onRemove={editing.remove} />
        </LatePart>
      )}
      <div className={styles.zone}>
        <Button variant="quiet" size="sm" icon="globe" onClick={() => setChoosingZone(true)}>
          <span>{messages.when.zone(zoneText)}</span>
          <span className="visually-hidden">{`. ${messages.when.changeZone}`}</span>
        </Button>
      </div>
      <LatePart key={`${openId} ${choosingZone}`}>
        {open && (
          <SlotSheet
            key={open.id}
            slot={open}
            slots={slots}
            now={now}
            editing={editing}
            onClose={() => setOpenId(null)}
          />
        )}
        {choosingZone && (
          <ZoneSheet
            zone={draft.timeZone}
            at={starts}
            onClose={() => setChoosingZone(false)}
            onChoose={(timeZone) => {
              onChange({ timeZone });
              setZoneChosen(true);
              setChoosingZone(false);
            }}
          />
        )}
      </LatePart>
    </section>
  );
}
