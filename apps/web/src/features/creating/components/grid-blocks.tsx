import type { Day } from "@pintpoint/core";
import { classNames } from "../../../lib/class-names.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import { type GridPointer, useGridPointer } from "../live/use-grid-pointer.ts";
import type { SlotEditor } from "../live/use-slot-editor.ts";
import { daySegments, type LaidOutSegment, layOutInLanes } from "../model/grid-layout.ts";
import { DAY_MINUTES, wallTimeAsUtc } from "../model/slot-time.ts";
import type { DraftSlot, TimedDraft } from "../types.ts";
import styles from "./grid-blocks.module.css";

interface GridBlocksProps {
  days: readonly Day[];
  firstRow: number;
  /** By day, in minutes: before it nothing can be placed. */
  pastUntil: readonly number[];
  slots: readonly DraftSlot[];
  length: number;
  editing: SlotEditor;
  onOpen(id: string): void;
  /** The mouse has worked there: the keyboard goes on from there. */
  onTouched(cell: { day: Day; from: number }): void;
}

/** The slots as blocks above the grid, and what a mouse does with them. Hidden from screen readers: see GridCells. */
export function GridBlocks({ days, firstRow, pastUntil, slots, length, editing, onOpen, onTouched }: GridBlocksProps) {
  const pointer = useGridPointer({ days, firstRow, slots, length, editing, onOpen, onTouched });
  const shown = withPreview(slots, pointer);
  return (
    <div className={styles.layer} data-blocks aria-hidden="true" {...pointer.handlers}>
      {days.map((day, column) => (
        <div key={day} className={styles.column}>
          {(pastUntil[column] ?? 0) > firstRow && (
            <div className={styles.past} style={span(firstRow, pastUntil[column] ?? 0, firstRow)} />
          )}
          {layOutInLanes(daySegments(shown, day))
            .filter((piece) => piece.to > firstRow)
            .map((piece) => (
              <Block
                key={piece.slot.id}
                piece={piece}
                firstRow={firstRow}
                held={pointer.preview?.id === piece.slot.id}
                past={piece.slot.day === day && piece.from < (pastUntil[column] ?? 0)}
              />
            ))}
          {pointer.hover?.day === day && pointer.hover.from >= (pastUntil[column] ?? 0) && (
            <div
              data-ghost
              className={styles.ghost}
              style={span(pointer.hover.from, Math.min(DAY_MINUTES, pointer.hover.from + length), firstRow)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** Shorter ones have room for their time alone. */
const FOAM_MINUTES = 60;
const FACE_MINUTES = 120;

function Face() {
  return (
    <svg className={styles.face} viewBox="0 0 30 16" aria-hidden="true" focusable="false">
      <path d="M9 3.5h.01M21 3.5h.01" />
      <path d="M10.5 9q4.5 5 9 0" />
    </svg>
  );
}

function Block({
  piece,
  firstRow,
  held,
  past,
}: {
  piece: LaidOutSegment;
  firstRow: number;
  held: boolean;
  past: boolean;
}) {
  const formats = useFormats();
  const { slot, lane, lanes, continues } = piece;
  const from = Math.max(piece.from, firstRow);
  const start = wallTimeAsUtc(slot.day, slot.from);
  const end = wallTimeAsUtc(slot.day, slot.from + slot.minutes);
  return (
    <div
      data-slot={slot.id}
      className={classNames(
        styles.block,
        held && styles.held,
        past && styles.refused,
        continues.before && styles.before,
        continues.after && styles.after,
        lanes > 1 && styles.narrow,
        piece.to - from < FOAM_MINUTES && styles.flat,
      )}
      style={{
        ...span(from, piece.to, firstRow),
        left: `calc(${(lane / lanes) * 100}% + 3px)`,
        width: `calc(${100 / lanes}% - 5px)`,
      }}
    >
      <span className={styles.glass}>
        <span className={styles.time}>
          <span className={styles.clock}>{formats.clock(start, "UTC") + (lanes === 1 ? "–" : "")}</span>
          <wbr />
          <span className={styles.clock}>{formats.clock(end, "UTC")}</span>
        </span>
        {lanes === 1 && piece.to - from >= FACE_MINUTES && <Face />}
      </span>
      <button type="button" tabIndex={-1} data-remove className={styles.remove}>
        <Icon name="cross" size="sm" />
      </button>
      <span data-stretch className={styles.handle} />
    </div>
  );
}

function span(from: number, to: number, firstRow: number) {
  const whole = DAY_MINUTES - firstRow;
  return { top: `${((from - firstRow) / whole) * 100}%`, height: `${((to - from) / whole) * 100}%` };
}

/** The slots as they would be if the mouse were let go now. */
function withPreview(slots: readonly DraftSlot[], { preview }: GridPointer): DraftSlot[] {
  if (preview === null) return [...slots];
  const drawn: TimedDraft = preview;
  return [...slots.filter((slot) => slot.id !== drawn.id), drawn];
}
