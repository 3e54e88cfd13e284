import { line, type Slot, type Venue, type Vote } from "@pintpoint/core";
import { useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Icon, type IconName } from "../../../ui/icon/icon.tsx";
import { Avatar, AvatarStack } from "../../../ui/people/avatar.tsx";
import { heads, whoVoted } from "../model/who-voted.ts";
import styles from "./tally.module.css";

const marks: Record<Vote, IconName> = { yes: "check", maybe: "maybe", no: "cross" };
const answers: readonly Vote[] = ["yes", "maybe", "no"];

/** Everybody's answers to one option: faces and numbers, and by a tap the names. */
export function Tally({ option, name }: { option: Slot | Venue; name: string }) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const { meetup } = useSession();
  const text = useMessages("voting");
  const who = whoVoted(meetup, option.id);
  const total = who.yes.length + who.maybe.length + who.no.length;
  if (total === 0) return null;
  const waiting = new Set("capacity" in option ? line(meetup, option.id).waiting : []);
  return (
    <div className={styles.tally}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={shown}
        aria-controls={id}
        aria-label={text.tally(name, heads(who.yes), heads(who.maybe), heads(who.no))}
        onClick={() => setShown(!shown)}
      >
        <AvatarStack people={[...who.yes, ...who.maybe]} max={5} />
        {answers.map((answer) =>
          who[answer].length > 0 ? (
            <span key={answer} className={styles.count} data-answer={answer}>
              <Icon name={marks[answer]} size="sm" />
              {heads(who[answer])}
            </span>
          ) : null,
        )}
        <Icon name="chevronDown" size="sm" />
      </button>
      <div id={id} hidden={!shown}>
        {shown &&
          answers.map((answer) =>
            who[answer].length > 0 ? (
              <div key={answer} className={styles.group}>
                <h4 className={styles.answer} data-answer={answer}>
                  {text.answers[answer]}
                </h4>
                <ul className={styles.names}>
                  {who[answer].map((person) => (
                    <li key={person.id} className={styles.person}>
                      <Avatar name={person.name} emoji={person.avatar} seed={person.id} size="sm" />
                      {text.person(person.name, person.partySize)}
                      {waiting.has(person.id) && <span className={styles.note}>{text.waits}</span>}
                      {meetup.reconfirm[option.id]?.[person.id] && (
                        <span className={styles.note}>{text.toConfirm}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </div>
            ) : null,
          )}
      </div>
    </div>
  );
}
