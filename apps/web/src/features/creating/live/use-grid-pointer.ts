import type { Day } from "@pintpoint/core";
import { type MouseEvent, type PointerEvent, useRef, useState } from "react";
import { addDays, daysBetween } from "../../../lib/datetime/day.ts";
import { drawnSpan, ROW_MINUTES, snapDown, snapNear } from "../model/grid-times.ts";
import { DAY_MINUTES, isTimed } from "../model/slot-time.ts";
import type { DraftSlot, TimedDraft } from "../types.ts";
import type { SlotEditor } from "./use-slot-editor.ts";

/** A mouse that moves less than this has clicked. */
const DRAG_THRESHOLD_PX = 4;
/** The id of the block that is being drawn and does not exist yet. */
const PREVIEW_ID = "drawn";

interface GridPoint {
  day: Day;
  minute: number;
}

type Gesture = { kind: "draw" } | { kind: "move" | "stretch"; slot: TimedDraft };

interface GridPointerOptions {
  days: readonly Day[];
  firstRow: number;
  slots: readonly DraftSlot[];
  length: number;
  editing: SlotEditor;
  onOpen(id: string): void;
  onTouched(cell: { day: Day; from: number }): void;
}

export interface GridPointer {
  /** What would stand there if the mouse were let go now. */
  preview: TimedDraft | null;
  /** Where a click would place a slot. */
  hover: { day: Day; from: number } | null;
  handlers: {
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(event: PointerEvent): void;
    onPointerCancel(): void;
    onPointerLeave(): void;
    onClick(event: MouseEvent): void;
  };
}

/**
 * The mouse on the grid: a click places, opens or removes; a drag draws, moves or stretches. A finger only taps, for its
 * drag scrolls the page; it changes a slot in the sheet that a tap on it opens.
 */
export function useGridPointer({
  days,
  firstRow,
  slots,
  length,
  editing,
  onOpen,
  onTouched,
}: GridPointerOptions): GridPointer {
  const [preview, setPreview] = useState<TimedDraft | null>(null);
  const [hover, setHover] = useState<GridPointer["hover"]>(null);
  const pressed = useRef<{ gesture: Gesture; at: GridPoint; x: number; y: number } | null>(null);
  const dragged = useRef(false);
  /** Where a drag ended: what was drawn there is not covered again before the mouse moves on. */
  const letGo = useRef<{ x: number; y: number } | null>(null);

  function pointAt(event: MouseEvent): GridPoint {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * days.length);
    const within = (event.clientY - box.top) / box.height;
    return {
      day: days[Math.min(days.length - 1, Math.max(0, column))] ?? "",
      minute: firstRow + within * (DAY_MINUTES - firstRow),
    };
  }

  function slotAt(target: EventTarget): TimedDraft | null {
    const id = closest(target, "[data-slot]")?.getAttribute("data-slot");
    const slot = slots.find((other) => other.id === id);
    return slot && isTimed(slot) ? slot : null;
  }

  function previewOf(gesture: Gesture, from: GridPoint, to: GridPoint): TimedDraft {
    if (gesture.kind === "draw") return { id: PREVIEW_ID, day: from.day, ...drawnSpan(from.minute, to.minute) };
    const by = snapNear(to.minute - from.minute);
    const { slot } = gesture;
    if (gesture.kind === "stretch")
      return { ...slot, minutes: Math.min(DAY_MINUTES, Math.max(ROW_MINUTES, slot.minutes + by)) };
    const start = slot.from + by;
    const days = daysBetween(from.day, to.day) + Math.floor(start / DAY_MINUTES);
    return { ...slot, day: addDays(slot.day, days), from: ((start % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES };
  }

  function applyGesture(gesture: Gesture, { id, day, from, minutes }: TimedDraft) {
    if (gesture.kind === "draw") editing.place(day, from, minutes);
    if (gesture.kind === "move") editing.move(id, { day, from });
    if (gesture.kind === "stretch") editing.stretch(id, minutes);
    onTouched({ day, from: snapDown(from) });
  }

  function stop() {
    pressed.current = null;
    setPreview(null);
  }

  return {
    preview,
    hover: preview === null ? hover : null,
    handlers: {
      onPointerDown(event) {
        dragged.current = false;
        if (event.pointerType === "touch" || event.button !== 0 || closest(event.target, "[data-remove]")) return;
        const slot = slotAt(event.target);
        const gesture: Gesture = slot
          ? { kind: closest(event.target, "[data-stretch]") ? "stretch" : "move", slot }
          : { kind: "draw" };
        setHover(null);
        letGo.current = null;
        pressed.current = { gesture, at: pointAt(event), x: event.clientX, y: event.clientY };
      },
      onPointerMove(event) {
        if (event.pointerType === "touch") return;
        const start = pressed.current;
        if (start === null) {
          if (letGo.current !== null && distance(letGo.current, event) < DRAG_THRESHOLD_PX) return;
          letGo.current = null;
          const { day, minute } = pointAt(event);
          const from = snapDown(minute);
          if (slotAt(event.target)) setHover(null);
          else if (hover?.day !== day || hover.from !== from) setHover({ day, from });
          return;
        }
        if (!dragged.current) {
          if (distance(start, event) < DRAG_THRESHOLD_PX) return;
          dragged.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        setPreview(previewOf(start.gesture, start.at, pointAt(event)));
      },
      onPointerUp(event) {
        const start = pressed.current;
        stop();
        if (start === null || !dragged.current) return;
        letGo.current = { x: event.clientX, y: event.clientY };
        applyGesture(start.gesture, previewOf(start.gesture, start.at, pointAt(event)));
      },
      onPointerCancel: stop,
      onPointerLeave: () => setHover(null),
      onClick(event) {
        if (dragged.current) {
          dragged.current = false;
          return;
        }
        const slot = slotAt(event.target);
        if (slot && closest(event.target, "[data-remove]")) editing.remove(slot.id);
        else if (slot) onOpen(slot.id);
        else {
          const { day, minute } = pointAt(event);
          const from = snapDown(minute);
          setHover(null);
          editing.place(day, from, length);
          onTouched({ day, from });
        }
      },
    },
  };
}

const distance = (from: { x: number; y: number }, event: MouseEvent) =>
  Math.hypot(event.clientX - from.x, event.clientY - from.y);

const closest = (target: EventTarget, selector: string) =>
  target instanceof Element ? target.closest(selector) : null;
