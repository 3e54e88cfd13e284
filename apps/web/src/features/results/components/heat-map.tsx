import type { Meetup, Ranking } from "@pintpoint/core";
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  startTransition,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { classNames } from "../../../lib/class-names.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { type HeatCell, type HeatColumn, type HeatRow, heatMapOf, nextCell, pairsByCell } from "../model/heat-map.ts";
import styles from "./heat-map.module.css";

/** So many cells are drawn at once; of a larger map the rows follow a few at a time. */
const CELLS_AT_ONCE = 240;
/** In milliseconds: taps have their turn in between. */
const GROWTH_MS = 50;

interface HeatMapProps {
  meetup: Meetup;
  ranking: Ranking;
  /** The key of the cell whose names are shown. */
  chosen: string | null;
  /** The element that shows them. */
  detailsId: string;
  onChoose(key: string): void;
}

/**
 * Every pair as a table of times and places. One cell is in the order of the Tab key, arrows go on from it; a table of
 * hundreds of stops could not be left.
 */
export function HeatMapTable({ meetup, ranking, chosen, detailsId, onChoose }: HeatMapProps) {
  const { zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("pairs");
  const titleId = useId();
  const table = useRef<HTMLTableElement>(null);
  const { days, columns, rows } = useMemo(
    () => heatMapOf(ranking, pairsByCell(ranking), { meetup, formats, zone }),
    [ranking, meetup, formats, zone],
  );
  const shown = useGrowingCount(rows.length, Math.max(2, Math.floor(CELLS_AT_ONCE / columns.length)));
  const [focused, setFocused] = useState<string | null>(null);
  const best = bestKeyOf(rows, columns);
  const stop = focused ?? best;
  const hasSoFar = rows.some(({ cells }) => cells.some(isSoFar));

  const onClick = (event: MouseEvent) => {
    const key = keyOf(event.target);
    if (key === null) return;
    setFocused(key);
    onChoose(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event.target);
    if (key === null) return;
    const row = rows.findIndex(({ id }) => key.endsWith(` ${id}`));
    const column = columns.findIndex(({ id }) => key.startsWith(`${id} `));
    const next = nextCell(event.key, [row, column], shown, columns.length);
    const [toRow, toColumn] = next ? [rows[next[0]], columns[next[1]]] : [];
    if (!toRow || !toColumn) return;
    event.preventDefault();
    const to = `${toColumn.id} ${toRow.id}`;
    setFocused(to);
    for (const button of table.current?.querySelectorAll<HTMLElement>("[data-cell]") ?? []) {
      if (button.dataset.cell === to) button.focus();
    }
  };
  const hasTimes = columns.some(({ time }) => time !== "");
  return (
    <section className={styles.map} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h3 id={titleId} className={styles.title}>
          {text.everyCombo}
        </h3>
        <p className={styles.hint}>{text.everyHint}</p>
        {hasSoFar && <p className={styles.hint}>{text.soFarHint}</p>}
      </header>
      <div className={styles.scroll} data-rows={Math.min(rows.length, 10)}>
        <table ref={table} className={styles.table} aria-labelledby={titleId} onClick={onClick} onKeyDown={onKeyDown}>
          {days.length > 0 && (
            <thead>
              <tr>
                <td className={styles.corner} rowSpan={hasTimes ? 2 : 1} />
                {days.map((day, index) => (
                  <th
                    key={`${day.id} ${columns.length}`}
                    scope="colgroup"
                    colSpan={day.count}
                    className={classNames(styles.day, index > 0 && styles.gap)}
                  >
                    <span>{day.text}</span>
                  </th>
                ))}
              </tr>
              {hasTimes && (
                <tr>
                  {columns.map(({ id, time, startsDay }) => (
                    <th key={id} scope="col" className={classNames(styles.time, startsDay && styles.gap)}>
                      {time}
                    </th>
                  ))}
                </tr>
              )}
            </thead>
          )}
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Row key={row.id} row={row} columns={columns} stop={stop} chosen={chosen} detailsId={detailsId} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  row: HeatRow;
  columns: readonly HeatColumn[];
  stop: string;
  chosen: string | null;
  detailsId: string;
}

const Row = memo(
  function Row({ row, columns, stop, chosen, detailsId }: RowProps) {
    return (
      <tr>
        <th scope="row" className={styles.place} data-unnamed={row.name === "" || undefined}>
          <span>{row.name}</span>
        </th>
        {columns.map((column, index) => {
          const cell = row.cells[index];
          const key = `${column.id} ${row.id}`;
          return (
            cell && (
              <Cell
                key={column.id}
                cellKey={key}
                pair={[column.text, row.name].filter(Boolean).join(" · ")}
                {...cell}
                startsDay={column.startsDay}
                isStop={stop === key}
                isChosen={chosen === key}
                detailsId={chosen === key ? detailsId : undefined}
              />
            )
          );
        })}
      </tr>
    );
  },
  (a, b) =>
    a.columns === b.columns &&
    a.row.name === b.row.name &&
    holds(a.stop, a.row) === holds(b.stop, b.row) &&
    holds(a.chosen, a.row) === holds(b.chosen, b.row) &&
    a.row.cells.every((cell, index) => isSameCell(cell, b.row.cells[index])),
);

/** The key, if it is of a cell of the row. */
const holds = (key: string | null, { id }: HeatRow): string | null => (key?.endsWith(` ${id}`) ? key : null);

const isSameCell = (a: HeatCell, b: HeatCell | undefined): boolean =>
  b !== undefined &&
  a.seated === b.seated &&
  a.open === b.open &&
  a.heat === b.heat &&
  a.isBest === b.isBest &&
  a.isOver === b.isOver;

interface CellProps extends HeatCell {
  cellKey: string;
  /** "Fri 19:00 · The Crooked Tap" */
  pair: string;
  startsDay: boolean;
  isStop: boolean;
  isChosen: boolean;
  detailsId: string | undefined;
}

const Cell = memo(function Cell({ cellKey, pair, startsDay, isStop, isChosen, detailsId, ...cell }: CellProps) {
  const text = useMessages("pairs");
  const label = [
    text.cell(pair, cell.seated, cell.open),
    ...(cell.isBest ? [text.best] : []),
    ...(cell.isOver ? [text.over] : []),
  ];
  return (
    <td className={classNames(startsDay && styles.gap)}>
      <button
        type="button"
        className={styles.cell}
        data-cell={cellKey}
        data-heat={cell.heat}
        data-best={cell.isBest || undefined}
        data-over={cell.isOver || undefined}
        aria-label={label.join(", ")}
        aria-expanded={isChosen}
        aria-controls={detailsId}
        tabIndex={isStop ? 0 : -1}
      >
        <span>{isSoFar(cell) ? `+${cell.open}` : cell.seated}</span>
      </button>
    </td>
  );
});

/** Nobody can for sure, and somebody said yes to one half. */
const isSoFar = ({ seated, open }: Pick<HeatCell, "seated" | "open">): boolean => seated === 0 && open > 0;

function bestKeyOf(rows: readonly HeatRow[], columns: readonly HeatColumn[]): string {
  for (const row of rows) {
    const at = row.cells.findIndex(({ isBest }) => isBest);
    const column = columns[at];
    if (column) return `${column.id} ${row.id}`;
  }
  return `${columns[0]?.id} ${rows[0]?.id}`;
}

function keyOf(target: EventTarget): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  return cell?.dataset.cell ?? null;
}

/** Counts up to `total` by `step`, one transition after the other: a large table does not delay a tap. */
function useGrowingCount(total: number, step: number): number {
  const [count, setCount] = useState(step);
  const isGrowing = count < total;
  useEffect(() => {
    if (!isGrowing) return;
    const timer = setInterval(() => startTransition(() => setCount((now) => now + step)), GROWTH_MS);
    return () => clearInterval(timer);
  }, [isGrowing, step]);
  return Math.min(count, total);
}
