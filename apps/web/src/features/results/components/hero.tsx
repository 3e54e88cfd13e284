import { type Meetup, type Pair, type ParticipantId, pairOf, type RankedPair, type Ranking } from "@pintpoint/core";
import { type ReactNode, useId, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { slotLabels } from "../../../lib/datetime/slot-labels.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { headsOf, restSentence, venueName } from "../../../lib/ranking/pair-words.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import { AvatarStack } from "../../../ui/people/avatar.tsx";
import { Stamp } from "../../../ui/stamp/stamp.tsx";
import { pairKey } from "../model/pair-key.ts";
import styles from "./hero.module.css";
import { PairDetails } from "./pair-details.tsx";
import { PairVessel } from "./pair-vessel.tsx";

interface HeroProps {
  meetup: Meetup;
  ranking: Ranking;
  leader: RankedPair;
  /** A sentence under it: everybody has answered. */
  note: ReactNode;
  action: ReactNode;
}

/** The pair that leads: when, where, who can, who would be left out. */
export function Hero({ meetup, ranking, leader, note, action }: HeroProps) {
  const [open, setOpen] = useState(false);
  const { zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("pairs");
  const id = useId();
  const pair = pairOf(ranking, leader);
  const everybody = Math.max(1, headsOf(meetup));
  const { coming, seated, open: soFar, maybe } = leader.score;
  const rest = restSentence({ meetup, formats, zone, text }, pair);
  return (
    <div className={styles.hero} data-rank={1} data-pair={pairKey(leader)}>
      <p className={styles.stamp}>
        <Stamp key={pairKey(leader)}>{text.lead}</Stamp>
      </p>
      <PairName meetup={meetup} pair={pair} />
      <div className={styles.vessel}>
        <PairVessel level={seated / everybody} maybe={maybe / everybody} size={112} />
      </div>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.who}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <AvatarStack people={people(meetup, coming > 0 ? pair.coming : pair.open)} max={5} size="md" />
          <span className={styles.can}>{coming === 0 && soFar > 0 ? text.soFar(soFar) : text.can(coming)}</span>
          <Icon name="chevronDown" size="sm" />
        </button>
        {action}
      </div>
      {open && <PairDetails id={id} pair={pair} why="" />}
      {!open && rest && <p className={styles.rest}>{rest}</p>}
      {note && <div className={styles.note}>{note}</div>}
    </div>
  );
}

const people = (meetup: Meetup, ids: readonly ParticipantId[]) => ids.flatMap((id) => meetup.participants[id] ?? []);

/** "Friday 4 Dec, 19:00–21:00" and the place, as large as there is room for. */
function PairName({ meetup, pair }: { meetup: Meetup; pair: Pick<Pair, "slotId" | "venueId"> }) {
  const { zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("common");
  const venue = venueName(meetup, pair.venueId);
  const slot = pair.slotId === undefined ? undefined : meetup.slots[pair.slotId];
  const label = slot && slotLabels(meetup, formats, zone).get(slot.id);
  if (!slot || !label) return <h3 className={styles.name}>{venue}</h3>;
  return (
    <>
      <h3 className={styles.name}>
        <span className={styles.day}>{`${formats.weekday(label.day, "long")} `}</span>
        <span className={styles.date}>{formats.date(label.day)}</span>
        <span className={styles.time}>{formats.slotParts(slot, zone).time ?? text.allDay}</span>
      </h3>
      {venue && <p className={styles.place}>{venue}</p>}
    </>
  );
}
