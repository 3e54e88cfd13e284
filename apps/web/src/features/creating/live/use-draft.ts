import { useCallback, useEffect, useState } from "react";
import { wallClock } from "../../../lib/datetime/day.ts";
import { deviceZone } from "../../../lib/datetime/zones.ts";
import { serverNow } from "../../../lib/device/server-clock.ts";
import { storedValue } from "../../../lib/device/stored-value.ts";
import { emptyDraft, parseStoredDraft } from "../model/draft.ts";
import { isPast, isTimed } from "../model/slot-time.ts";
import type { Draft, DraftSlot } from "../types.ts";

/** Where the device does not say its zone, the form goes on in UTC and asks. */
const defaultZone = () => deviceZone() ?? "UTC";

const storedDraft = storedValue("draft", (found) => parseStoredDraft(found, emptyDraft(defaultZone())));

interface DraftEditor {
  draft: Draft;
  update(part: Partial<Draft>): void;
  changeSlots(edit: (slots: DraftSlot[]) => DraftSlot[]): void;
  /** Something has been entered. */
  touched: boolean;
  discard(): void;
  restore(draft: Draft): void;
}

/** The draft of this device: a reload, a crash or a failed creation loses nothing of it. */
export function useDraft(): DraftEditor {
  const [draft, setDraft] = useState(loadDraft);

  useEffect(() => storedDraft.write(draft), [draft]);

  const update = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), []);
  const changeSlots = useCallback(
    (edit: (slots: DraftSlot[]) => DraftSlot[]) => setDraft((before) => ({ ...before, slots: edit(before.slots) })),
    [],
  );
  const discard = useCallback(() => {
    // Here, not by the effect: who has created goes on to the meetup, and this form is gone before it could run.
    storedDraft.clear();
    setDraft(emptyDraft(defaultZone()));
  }, []);
  const touched = JSON.stringify(draft) !== JSON.stringify(emptyDraft(draft.timeZone));
  return { draft, touched, update, changeSlots, discard, restore: setDraft };
}

/** The draft of an earlier visit without the times that have gone by since. */
function loadDraft(): Draft {
  const draft = storedDraft.read();
  if (draft === null) return emptyDraft(defaultZone());
  const now = wallClock(draft.timeZone, serverNow());
  return { ...draft, slots: draft.slots.filter((slot) => !isPast(slot.day, isTimed(slot) ? slot.from : null, now)) };
}
