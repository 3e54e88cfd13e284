import { classNames } from "../../lib/class-names.ts";
import type { LineSubject } from "../../lib/lines/line-for.ts";
import type { LineState } from "../../lib/lines/line-states.ts";
import { useSeriousMode } from "../../lib/lines/serious-mode.ts";
import { useLine } from "../../lib/lines/use-line.ts";
import styles from "./humour-line.module.css";

interface HumourLineProps {
  state: LineState;
  /** Null: no meetup is meant. */
  meetup: LineSubject | null;
  name?: string;
  className?: string | undefined;
}

/** A joke on a line of its own, which keeps its room until it is loaded; nothing at all in Serious mode. */
export function HumourLine({ state, meetup, name, className }: HumourLineProps) {
  const line = useLine(state, meetup, name);
  return useSeriousMode() ? null : <p className={classNames(styles.line, className)}>{line}</p>;
}
