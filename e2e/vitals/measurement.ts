/** One measured thing, with its bound where it has one. */
export interface Measurement {
  page: string;
  what: string;
  /** Of each run, in the unit. */
  values: readonly number[];
  unit: "ms" | "";
  atMost?: number;
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const short = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : 0));

/** Whether the median keeps the bound. */
export const isMet = ({ values, atMost }: Measurement): boolean => atMost === undefined || middle(values) <= atMost;

/** A line of the table. */
export function describe(figure: Measurement): string {
  const { page, what, values, unit, atMost } = figure;
  const range = `${short(Math.min(...values))}–${short(Math.max(...values))}`;
  const goal = atMost === undefined ? "" : `${isMet(figure) ? "met" : "MISSED"} (≤ ${atMost} ${unit})`;
  return `| ${page} | ${what} | ${short(middle(values))} ${unit} | ${range} | ${goal} |`;
}
