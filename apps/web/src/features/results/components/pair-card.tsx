import { bidiIsolate, type Pair, type ParticipantId } from "@pintpoint/core";
import type { ReactNode } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionNameOf } from "../../../lib/meetup/option-name.ts";
import { Tag } from "../../../ui/choice/chip.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { AvatarStack } from "../../../ui/people/avatar.tsx";
import styles from "./pair-card.module.css";

/** More names than this are a number: nobody reads a hundred. */
const NAMES = 12;

/** One pair: when, where, who can, who might, who would be left out, and the rule that put it here. */
export function PairCard({ pair, action }: { pair: Pair; action?: ReactNode }) {
  const { meetup, zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("results");
  const people = (ids: readonly ParticipantId[]) => ids.flatMap((id) => meetup.participants[id] ?? []);
  const names = (ids: readonly ParticipantId[]) => {
    const all = people(ids).map(({ name, partySize }) =>
      partySize > 1 ? `${bidiIsolate(name)} +${partySize - 1}` : bidiIsolate(name),
    );
    return formats.list(all.length > NAMES ? [...all.slice(0, NAMES - 1), text.others(all.length - NAMES + 1)] : all);
  };
  const everybody = Object.values(meetup.participants).reduce((sum, { partySize }) => sum + partySize, 0);
  const when = pair.slotId && optionNameOf(meetup, pair.slotId, formats, zone);
  const where = pair.venueId && optionNameOf(meetup, pair.venueId, formats, zone);
  const first = pair.rank === 1 && !pair.over;
  const lines = [
    { term: text.coming, ids: pair.coming, answer: "yes" },
    { term: text.open, ids: pair.open, answer: "open" },
    { term: text.maybe, ids: pair.maybe, answer: "maybe" },
    { term: text.out, ids: pair.out, answer: "no" },
    { term: text.unsaid, ids: pair.unsaid, answer: undefined },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <li className={classNames(styles.pair, first && styles.first)} data-rank={pair.rank}>
      {first && (
        <p className={styles.crown}>
          <Icon name="beer" size="sm" />
          <span>{pair.tied ? text.tied : text.leads}</span>
        </p>
      )}
      <div className={styles.head}>
        <h3 className={styles.name}>
          {when && <span>{when}</span>}
          {where && <span className={when ? styles.where : undefined}>{where}</span>}
        </h3>
        <span className={styles.score}>
          <AvatarStack people={people(pair.coming)} max={4} />
          <span>{text.score(pair.people.coming, pair.people.open)}</span>
        </span>
      </div>
      <ProportionBar people={pair.people} everybody={everybody} />
      <div className={styles.tags}>
        {pair.over && <Tag>{text.over}</Tag>}
        {pair.tied && !first && <Tag tone="accent">{text.tied}</Tag>}
        {pair.missing.length > 0 && <Tag tone="no">{text.missing(names(pair.missing))}</Tag>}
        {pair.noSeat !== undefined && <Tag tone="maybe">{text.noSeat(pair.noSeat)}</Tag>}
      </div>
      <dl className={styles.who}>
        {lines.map(({ term, ids, answer }) => (
          <div key={term} className={styles.line} data-answer={answer}>
            <dt>{term}</dt>
            <dd>{names(ids)}</dd>
          </div>
        ))}
      </dl>
      {pair.by && (
        <p className={styles.reason}>{pair.by === "yes" && !pair.fits ? text.fewerSeats : text.by[pair.by]}</p>
      )}
      {action && <div className={styles.action}>{action}</div>}
    </li>
  );
}

/** Who can, might and cannot, as a stacked bar; hidden from screen readers, the names below say the same. */
function ProportionBar({ people, everybody }: { people: Pair["people"]; everybody: number }) {
  const { coming, open, maybe, out } = people;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${everybody} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.yes} width={coming} height="1" />
      <rect className={styles.open} x={coming} width={open} height="1" />
      <rect className={styles.maybe} x={coming + open} width={maybe} height="1" />
      <rect className={styles.no} x={coming + open + maybe} width={out} height="1" />
    </svg>
  );
}
