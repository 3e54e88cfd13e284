import { Suspense, useEffect, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { deviceZone } from "../../../lib/datetime/zones.ts";
import { afterStartup } from "../../../lib/device/after-startup.ts";
import { useMediaQuery } from "../../../lib/device/media.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { loadMessages } from "../../../lib/i18n/messages.ts";
import { loadable } from "../../../lib/loadable.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Segmented } from "../../../ui/choice/segmented.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { Skeleton } from "../../../ui/feedback/skeleton.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { isTimed, wallTimeAsUtc } from "../model/slot-time.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { Draft, DraftSlot, WallNow } from "../types.ts";
import { ChosenTimes } from "./chosen-times.tsx";
import { WIDE_SCREEN } from "./slot-picker-chunks.ts";
import { DayStrip, WeekGrid } from "./slot-pickers.ts";
import styles from "./when-card.module.css";

/** With their texts. */
const loadSheets = async () =>
  (await Promise.all([import("./deferred-components.ts"), loadMessages("homeMore"), loadMessages("zones")]))[0];
const SlotSheet = loadable(async () => (await loadSheets()).SlotSheet);
const MovedOn = loadable(async () => (await loadSheets()).DstNotice);
const UnsaidZone = loadable(async () => (await loadSheets()).UnknownDeviceZone);
const ZoneSheet = loadable(async () => (await loadSheets()).ZoneSheet);
/** Everything that this card may need later: the sheets, and the other way of choosing when the window is resized. */
const loadRest = () => Promise.all([SlotSheet.load(), ZoneSheet.load(), WeekGrid.load(), DayStrip.load()]);

/** More than this, and many voters stop half way. */
const MANY_SLOTS = 20;
const LENGTHS = [60, 120, 180, 240];

/** Near enough to tell summer from winter. */
const startOf = (slot: DraftSlot) => wallTimeAsUtc(slot.day, isTimed(slot) ? slot.from : 720);

interface WhenCardProps {
  draft: Draft;
  now: WallNow;
  editing: SlotEditor;
  fieldErrors: DraftErrors;
  onChange(part: Partial<Draft>): void;
}

/** Times: a grid where there is room for one, a strip of days on a phone. */
export function WhenCard({ draft, now, editing, fieldErrors, onChange }: WhenCardProps) {
  const messages = useMessages("creating");
  const formats = useFormats();
  const wide = useMediaQuery(WIDE_SCREEN);
  const [openId, setOpenId] = useState<string | null>(null);
  const [choosingZone, setChoosingZone] = useState(false);
  const [zoneChosen, setZoneChosen] = useState(false);
  const { slots } = draft;
  useEffect(() => afterStartup(loadRest), []);
  const starts = slots.map(startOf);
  const zoneText = formats.zone(draft.timeZone, starts.length > 0 ? starts : Date.now());
  const isZoneUnknown = !zoneChosen && draft.timeZone === "UTC" && deviceZone() === null;
  const open = slots.find((slot) => slot.id === openId) ?? null;

  const length = (
    <div className={styles.length}>
      <span aria-hidden="true">{messages.when.length}</span>
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
    </div>
  );

  return (
    <Card
      title={messages.when.heading}
      lead={messages.when.lead}
      aside={
        <Button variant="quiet" size="sm" icon="globe" onClick={() => setChoosingZone(true)}>
          <span>{messages.when.zone(zoneText)}</span>
          <span className="visually-hidden">{`. ${messages.when.changeZone}`}</span>
        </Button>
      }
    >
      <Suspense fallback={<Skeleton lines={12} />}>
        {wide ? (
          <WeekGrid slots={slots} now={now} length={draft.length} editing={editing} onOpen={setOpenId} tools={length} />
        ) : (
          <>
            {length}
            <DayStrip slots={slots} now={now} length={draft.length} editing={editing} />
          </>
        )}
      </Suspense>
      {slots.length > MANY_SLOTS && (
        <Banner tone="warning" role="status">
          {messages.times.many(slots.length)}
        </Banner>
      )}
      {isZoneUnknown && (
        <Suspense>
          <UnsaidZone onChoose={() => setChoosingZone(true)} />
        </Suspense>
      )}
      <ChosenTimes slots={slots} fieldErrors={fieldErrors} onOpen={setOpenId} onRemove={editing.remove} />
      <Suspense>
        <MovedOn slots={slots} zone={draft.timeZone} />
      </Suspense>
      <Suspense>
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
      </Suspense>
    </Card>
  );
}
