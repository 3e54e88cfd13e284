import type { Pair, ParticipantId } from "@pintpoint/core";
import type { ReactNode } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { optionNameOf } from "../../../lib/meetup/option-name.ts";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Tag } from "../../../ui/choice/chip.tsx";
import { AvatarStack } from "../../../ui/people/avatar.tsx";
import styles from "./leading-pairs.module.css";

/** One pair: when, where, who can, who might, who would be left out, and the rule that put it here. */
export function PairCard({ pair, action }: { pair: Pair; action?: ReactNode }) {
  const { meetup, zone } = useSession();
  const formats = useFormats();
  const text = useMessages("results");
  const names = (ids: readonly ParticipantId[]) => formats.list(ids.map((id) => meetup.participants[id]?.name ?? ""));
  const people = (ids: readonly ParticipantId[]) => ids.flatMap((id) => meetup.participants[id] ?? []);
  const when = pair.slotId && optionNameOf(meetup, pair.slotId, formats, zone);
  const where = pair.venueId && optionNameOf(meetup, pair.venueId, formats, zone);
  return (
    <li className={classNames(styles.pair, pair.rank === 1 && styles.first)} data-rank={pair.rank}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {when && <span>{when}</span>}
          {where && <span className={styles.where}>{where}</span>}
        </h3>
        <span className={styles.score}>
          {text.can(pair.people.coming)}
          <AvatarStack people={people(pair.coming)} max={4} />
        </span>
      </div>
      <div className={styles.tags}>
        {pair.tied && <Tag tone="accent">{text.tied}</Tag>}
        {pair.missing.length > 0 && <Tag tone="no">{text.missing(names(pair.missing))}</Tag>}
        {pair.tooSmallBy !== undefined && <Tag tone="maybe">{text.tooSmall(pair.tooSmallBy)}</Tag>}
      </div>
      <dl className={styles.who}>
        <Who term={text.coming} names={names(pair.coming)} count={pair.coming.length} answer="yes" />
        <Who term={text.maybe} names={names(pair.maybe)} count={pair.maybe.length} answer="maybe" />
        <Who term={text.out} names={names(pair.out)} count={pair.out.length} answer="no" />
        <Who term={text.unsaid} names={names(pair.unsaid)} count={pair.unsaid.length} />
      </dl>
      {pair.by && <p className={styles.reason}>{text.by[pair.by]}</p>}
      {action}
    </li>
  );
}

function Who({
  term,
  names,
  count,
  answer,
}: {
  term: string;
  names: string;
  count: number;
  answer?: "yes" | "maybe" | "no";
}) {
  if (count === 0) return null;
  return (
    <div className={styles.line} data-answer={answer}>
      <dt>{term}</dt>
      <dd>{names}</dd>
    </div>
  );
}
