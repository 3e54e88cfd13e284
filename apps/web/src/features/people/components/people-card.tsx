import "../../../ui/icon/deferred-shapes.ts";
import { joiningOrder, type Participant } from "@pintpoint/core";
import { lazy, Suspense, useMemo, useState, useTransition } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { usePrinting } from "../../../lib/device/printing.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { inChunks } from "../../../lib/in-chunks.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { seesAnswers } from "../../../lib/meetup/sees-answers.ts";
import { ReminderButton } from "../../../ui/action/reminder-button.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import { talliesOf } from "../model/tallies.ts";
import { AnswersTable } from "./answers-table.tsx";
import styles from "./people.module.css";
import { PersonRow } from "./person-row.tsx";
import { SaveAnswers } from "./save-answers.tsx";

const AnswersSheet = lazy(() => import("./answers-sheet.tsx"));

/** How many are shown at first where there are more than MOST_SHOWN: each row makes the page's answer to a tap later. */
const SHOWN = 16;
/** A button that showed only a few more would be a tap for nothing. */
const MOST_SHOWN = 24;
/** Rows that are laid out and painted together, once they come near the screen. */
const CHUNK = 20;

interface PeopleCardProps {
  /** Everybody's answers stand on the page as a grid: a button for them would say it twice. */
  hasGrid?: boolean;
  onOpenMe(): void;
  /** Somebody without a device is to be added from this one. */
  onAddPerson(): void;
  /** What the organiser may do with somebody. */
  onOpenPerson(person: Participant): void;
  /** The organiser's actions on several people and on joining. */
  onOpenOrganiser(): void;
}

/** Who takes part, who is here, who has finished; by a tap, what each of them answered. */
export function PeopleCard({ hasGrid = false, onOpenMe, onAddPerson, onOpenPerson, onOpenOrganiser }: PeopleCardProps) {
  const [table, setTable] = useState(false);
  const [all, setAll] = useState(false);
  // A thousand rows take their time: the tap itself is answered at once.
  const [pending, startTransition] = useTransition();
  const { meetup, me, may, presence } = useMeetupSession();
  const text = useMessages("people");
  const { participants } = meetup;
  const people = useMemo(() => joiningOrder({ participants }), [participants]);
  const tallies = useMemo(() => talliesOf(meetup), [meetup]);
  const here = useMemo(
    () => new Map(presence?.here.map(({ participantId, state }) => [participantId, state])),
    [presence],
  );
  const sees = seesAnswers(meetup, me?.id);
  const printing = usePrinting();
  const ofAll = () => people.flatMap(({ id }) => tallies.get(id) ?? []);
  const mayRemove = may("removePeople");
  const finished = people.filter((person) => person.finished).length;
  // The person's own row is always rendered.
  const many = people.length > MOST_SHOWN;
  const first = many ? people.filter(({ id }, place) => place < SHOWN || id === me?.id) : people;
  const lists = all ? inChunks(people, CHUNK) : [first];
  return (
    <Card
      title={text.title(people.length)}
      lead={people.length === 0 ? text.nobody : text.summary(finished, presence?.watchers ?? 1)}
      aside={
        people.length > 0 &&
        sees &&
        !hasGrid && (
          <Button variant="quiet" size="sm" icon="eye" onClick={() => setTable(true)}>
            {text.table}
          </Button>
        )
      }
    >
      {/* On paper the table has everybody. */}
      <div data-screen-only={sees || undefined}>
        {lists.map((list, index) => (
          <ul
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is a place; whoever leaves shifts people, not the parts
            key={index}
            className={classNames(styles.people, index > 0 && styles.below)}
            // Its height until it comes into sight: rows and the lines between them.
            style={index > 0 ? { containIntrinsicSize: `auto calc(${list.length} * (3.25rem + 1px))` } : undefined}
          >
            {list.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                tally={tallies.get(person.id)}
                here={here.get(person.id)}
                isMe={person.id === me?.id}
                hidden={!sees && person.id !== me?.id}
                onMore={person.id === me?.id ? onOpenMe : mayRemove ? onOpenPerson : undefined}
              />
            ))}
          </ul>
        ))}
      </div>
      {many && (
        <Button variant="quiet" busy={pending} onClick={() => startTransition(() => setAll(!all))}>
          {all ? text.showLess : text.showAll(people.length)}
        </Button>
      )}
      {(me || may("settings")) && <ReminderButton />}
      {me && may("join") && meetup.settings.joining !== "closed" && (
        <Button variant="quiet" size="sm" icon="add" onClick={onAddPerson}>
          {text.addPerson}
        </Button>
      )}
      {mayRemove && (
        <Button variant="quiet" size="sm" icon="key" onClick={onOpenOrganiser}>
          {text.organise}
        </Button>
      )}
      {sees && people.length > 0 && <SaveAnswers />}
      {/* On paper nobody opens the sheet. */}
      {printing && sees && people.length > 0 && <AnswersTable tallies={ofAll()} />}
      {table && (
        <Suspense>
          <AnswersSheet tallies={ofAll()} onClose={() => setTable(false)} />
        </Suspense>
      )}
    </Card>
  );
}
