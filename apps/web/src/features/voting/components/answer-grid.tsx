import {
  activityKeyOf,
  bidiIsolate,
  isVotingOpen,
  joiningOrder,
  type Meetup,
  type OptionId,
  type Participant,
  type Vote,
} from "@pintpoint/core";
import { memo, type ReactNode, useDeferredValue, useMemo, useState, useTransition } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { inChunks } from "../../../lib/in-chunks.ts";
import { useMeetupSession, useOwnAnswer } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { Vessel } from "../../../ui/vessel/vessel.tsx";
import { useTallies } from "../live/use-tallies.ts";
import { countsOf } from "../model/counts.ts";
import { type GridColumn, gridGroups } from "../model/grid-columns.ts";
import { Answer } from "./answer.tsx";
import styles from "./answer-grid.module.css";

/** So many people at first; of those below the screen, so many are laid out at a time. */
const SHOWN = 40;
const CHUNK = 20;

interface AnswerGridProps {
  /** The time and the place in the lead: their columns are outlined. */
  leaders: readonly OptionId[];
}

/** People by options. One's own row is the first, and is answered in place. */
export function AnswerGrid({ leaders }: AnswerGridProps) {
  const { meetup, me, zone, now } = useMeetupSession();
  const formats = useFormats();
  const voting = useMessages("voting");
  const text = useMessages("ballotTools");
  const [all, setAll] = useState(false);
  const [pending, startTransition] = useTransition();
  const later = useDeferredValue(meetup);
  const tallied = useTallies(later);
  const counted = tallied?.of ?? later;
  const { slots, venues, timeZone } = meetup;
  const groups = useMemo(
    () => gridGroups({ slots, venues, timeZone }, formats, zone, { where: voting.where, allDay: voting.allDay }),
    [slots, venues, timeZone, formats, zone, voting],
  );
  const columns = useMemo(() => groups.flatMap((group) => group.columns), [groups]);
  const others = useMemo(
    () => joiningOrder({ participants: counted.participants }).filter(({ id }) => id !== me?.id),
    [counted.participants, me?.id],
  );
  const any = useMemo(() => anyByPerson(tallied?.tallies ?? {}), [tallied]);
  const leading = leaders.join(" ");
  const activity = activityKeyOf(meetup.activity);
  const answeredCount = Object.values(counted.votes).filter((votes) => Object.keys(votes).length > 0).length;
  const shown = all ? others : others.slice(0, SHOWN);
  const template = ["var(--names)", ...columns.map(({ isFirst }) => (isFirst ? "var(--first-cell)" : "var(--cell)"))];
  return (
    // Wider than paper, where the list of people is a table of the same.
    <div className={styles.grid} data-screen-only>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={text.gridTitle}>
        <table className={styles.table} style={{ "--template": template.join(" ") }}>
          <thead className={styles.head}>
            <tr className={styles.days}>
              <td className={styles.corner} />
              {groups.map((group, index) => (
                <th
                  key={group.key}
                  scope="colgroup"
                  colSpan={group.columns.length}
                  className={styles.day}
                  style={{ gridColumn: `span ${group.columns.length}` }}
                >
                  <span className={index > 0 ? styles.afterGap : undefined}>{group.title}</span>
                </th>
              ))}
            </tr>
            <tr className={styles.heads}>
              <th scope="col" className={styles.corner}>
                {text.answeredOf(answeredCount, others.length + (me ? 1 : 0))}
              </th>
              {columns.map((column) => {
                const counts = countsOf(tallied?.tallies[column.option.id], counted, tallied?.answered ?? 0);
                const leads = leaders.includes(column.option.id);
                return (
                  <th
                    key={column.option.id}
                    scope="col"
                    className={cellClass(column, leads)}
                    data-column={column.option.id}
                  >
                    <span className={styles.label}>{bidiIsolate(column.label)}</span>
                    <span className={styles.total}>
                      <Vessel
                        activity={activity}
                        level={counts.level}
                        maybe={counts.foam}
                        size={36}
                        tag={activity === "other" ? meetup.activity : undefined}
                      />
                      <span className={styles.numbers}>
                        <span className={styles.can}>{formats.number(counts.can)}</span>
                        {(leads || counts.maybe > 0) && (
                          <span className={styles.maybe}>{leads ? text.best : text.plusMaybe(counts.maybe)}</span>
                        )}
                      </span>
                    </span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody className={styles.mine}>
            <tr className={styles.own}>
              <PersonHead person={me} name={text.you} />
              {columns.map((column) => (
                <OwnCell
                  key={column.option.id}
                  column={column}
                  leads={leaders.includes(column.option.id)}
                  open={isVotingOpen(meetup, column.option.id, now)}
                  name={optionName(column.option, formats, zone)}
                />
              ))}
            </tr>
          </tbody>
          {inChunks(shown, CHUNK).map((people, index) => (
            <tbody
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is a place; whoever leaves shifts people, not the parts
              key={index}
              className={classNames(styles.people, index > 0 && styles.below)}
              style={{ containIntrinsicSize: `auto calc(${people.length} * 2.875rem)` }}
            >
              {people.map((person, place) => (
                <PersonLine
                  key={person.id}
                  person={person}
                  votes={counted.votes[person.id]}
                  any={any.get(person.id) ?? ""}
                  columns={columns}
                  leading={leading}
                  isLast={index * CHUNK + place === shown.length - 1}
                />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {others.length > SHOWN && (
        <Button variant="quiet" size="sm" busy={pending} onClick={() => startTransition(() => setAll(!all))}>
          {all ? text.showLess : text.showAll(others.length)}
        </Button>
      )}
    </div>
  );
}

const cellClass = ({ isFirst }: GridColumn, leads: boolean): string =>
  classNames(styles.cell, isFirst && styles.first, leads && styles.leads);

/** Who is fine with any, and with which options, as one word a person, so that a row can be compared. */
function anyByPerson(tallies: Readonly<Record<OptionId, { any: readonly string[] }>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [option, { any }] of Object.entries(tallies)) {
    for (const person of any) found.set(person, `${found.get(person) ?? ""} ${option}`);
  }
  return found;
}

function PersonHead({ person, name }: { person: Participant | null; name: string }): ReactNode {
  return (
    <th scope="row" className={styles.person}>
      <span className={styles.who}>
        {person && <Avatar name={person.name} emoji={person.avatar} seed={person.id} size="sm" />}
        <span className={styles.name}>{name}</span>
      </span>
    </th>
  );
}

interface OwnCellProps {
  column: GridColumn;
  leads: boolean;
  open: boolean;
  /** Of the option. */
  name: string;
}

const OwnCell = memo(function OwnCell({ column, leads, open, name }: OwnCellProps) {
  const { vote } = useMeetupSession();
  const own = useOwnAnswer(column.option.id);
  return (
    <td className={cellClass(column, leads)} data-own={column.option.id}>
      <Answer joined option={column.option.id} name={name} value={own} open={open} onVote={vote} />
    </td>
  );
});

interface PersonLineProps {
  person: Participant;
  votes: Meetup["votes"][string] | undefined;
  /** Options with which the person is fine without having said so. */
  any: string;
  columns: readonly GridColumn[];
  /** Ids of what leads, by spaces. */
  leading: string;
  isLast: boolean;
}

/** One participant; drawn again only when they have answered something. */
const PersonLine = memo(function PersonLine({ person, votes, any, columns, leading, isLast }: PersonLineProps) {
  const text = useMessages("ballotTools");
  const answerTo = (option: OptionId): Vote | "any" | null =>
    votes?.[option] ?? (any.split(" ").includes(option) ? "any" : null);
  return (
    <tr className={classNames(styles.line, isLast && styles.last)}>
      <PersonHead
        person={person}
        name={person.partySize > 1 ? `${bidiIsolate(person.name)} +${person.partySize - 1}` : bidiIsolate(person.name)}
      />
      {columns.map((column) => {
        const answer = answerTo(column.option.id);
        return (
          <td key={column.option.id} className={cellClass(column, leading.includes(column.option.id))}>
            <span className={styles.answer} data-answer={answer ?? "none"}>
              {answer ? text.answers[answer] : text.silent}
            </span>
          </td>
        );
      })}
    </tr>
  );
});
