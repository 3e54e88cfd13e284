import { type Meetup, pairOf, type RankedPair, type Ranking } from "@pintpoint/core";
import { memo, type ReactNode, useId, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { headsOf, shortSlot, venueName, whyBelow } from "../../../lib/ranking/pair-words.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import { pairKey } from "../model/pair-key.ts";
import { PairDetails } from "./pair-details.tsx";
import styles from "./pair-row.module.css";
import { PairVessel } from "./pair-vessel.tsx";

interface PairRowProps {
  meetup: Meetup;
  ranking: Ranking;
  pair: RankedPair;
  /** What it is compared with; null for one of several that lead. */
  leader: RankedPair | null;
  /** Drawn among the names, which are only looked up when they are asked for. */
  action: ((pair: RankedPair) => ReactNode) | undefined;
}

/** A pair in one line; a tap shows who can come, and why it is not in front. */
export function PairRow({ meetup, ranking, pair, leader, action }: PairRowProps) {
  const [open, setOpen] = useState(false);
  const { zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("pairs");
  const id = useId();
  const wording = { meetup, formats, zone, text };
  const everybody = headsOf(meetup);
  const { seated, maybe, isOver } = pair.score;
  const draw = () => {
    const named = pairOf(ranking, pair);
    const why = leader ? whyBelow(wording, leader, pair, named.missing) : "";
    return <PairDetails id={id} pair={named} why={why} action={action?.(pair)} />;
  };
  return (
    <li className={styles.item} data-rank={pair.rank} data-pair={pairKey(pair)}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <RowContent
          slot={shortSlot(wording, pair.slot.id)}
          venue={venueName(meetup, pair.venue.id)}
          seated={seated}
          open={pair.score.open}
          maybe={maybe}
          everybody={everybody}
          isOver={isOver}
        />
      </button>
      {open && draw()}
    </li>
  );
}

interface RowContentProps {
  slot: string;
  venue: string;
  seated: number;
  open: number;
  maybe: number;
  everybody: number;
  isOver: boolean;
}

/** What is drawn of a row; not anew with every vote of somebody else. */
const RowContent = memo(function RowContent({ slot, venue, seated, open, maybe, everybody, isOver }: RowContentProps) {
  const text = useMessages("pairs");
  return (
    <>
      <PairVessel level={seated / Math.max(1, everybody)} maybe={maybe / Math.max(1, everybody)} size={36} />
      <span className={styles.names}>
        {slot && <span className={styles.main}>{slot}</span>}
        {venue && <span className={slot ? styles.place : styles.main}>{venue}</span>}
      </span>
      {isOver && <span className={styles.tied}>{text.over}</span>}
      <span className={styles.count}>
        {seated === 0 && open > 0 ? text.soFar(open) : text.ofAll(seated, everybody)}
      </span>
      <span className={styles.mark}>
        <Icon name="chevronDown" size="sm" />
      </span>
    </>
  );
});
