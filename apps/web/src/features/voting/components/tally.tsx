import { memo } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { AvatarStack } from "../../../ui/people/avatar.tsx";
import type { OptionCounts } from "../model/counts.ts";
import styles from "./tally.module.css";

interface TallyProps {
  /** Of the option. */
  name: string;
  counts: OptionCounts;
  /** How many fit, where that is limited. */
  spots: number | undefined;
  open: boolean;
  /** The id of what a tap opens. */
  controls: string;
  onOpen(): void;
}

/** Everybody's answers to one option: faces and a number; the tap, anywhere on what is said of it, tells the rest. */
export const Tally = memo(function Tally({ name, counts, spots, open, controls, onOpen }: TallyProps) {
  const text = useMessages("voting");
  const { yes, maybe, no, can, answered, faces, said } = counts;
  const inSpots = spots !== undefined && can > 0 ? text.spots(Math.min(counts.seated, spots), spots) : null;
  return (
    <button
      type="button"
      className={styles.tally}
      data-said={said || undefined}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onOpen}
    >
      <span className="visually-hidden">{said ? text.tally(name, yes, maybe, no) : text.about(name)}</span>
      <AvatarStack people={faces} max={inSpots !== null ? 2 : can > 0 ? 4 : 3} size="xs" />
      {(said || can > 0) && (
        <>
          <span className={styles.can} aria-hidden="true">
            {inSpots ?? (can === 0 && maybe > 0 ? text.might(maybe) : text.can(can))}
          </span>
          <span className={styles.of} aria-hidden="true">
            {inSpots ?? text.canOf(can, answered)}
          </span>
        </>
      )}
    </button>
  );
});
