import { type PersonTally, participantOf, sortedSlots, sortedVenues } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import styles from "./answers-table.module.css";

/** Everybody × everything. */
export function AnswersTable({ tallies }: { tallies: readonly PersonTally[] }) {
  const { meetup, zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("people");
  const options = [...sortedSlots(meetup), ...sortedVenues(meetup)].filter((option) => !option.pending);
  const answerOf = (tally: PersonTally, optionId: string) =>
    (["yes", "maybe", "no"] as const).find((answer) => tally[answer].includes(optionId));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {text.option}
          </th>
          {tallies.map(({ participantId }) => (
            <th key={participantId} scope="col" className={styles.person}>
              <bdi>{participantOf(meetup, participantId)?.name}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <tr key={option.id}>
            <th scope="row" className={styles.option}>
              {optionName(option, formats, zone)}
            </th>
            {tallies.map((tally) => {
              const answer = answerOf(tally, option.id);
              return (
                <td key={tally.participantId} className={styles.cell} data-answer={answer}>
                  {answer && <Icon name={answer === "yes" ? "check" : answer === "no" ? "cross" : "maybe"} size="sm" />}
                  <span className="visually-hidden">{answer ? text.answers[answer] : text.noAnswer}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
