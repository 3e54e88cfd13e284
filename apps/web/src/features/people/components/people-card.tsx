import { type Participant, personTallies } from "@pintpoint/core";
import { lazy, Suspense, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import { seesAnswers } from "../model/sees-answers.ts";
import styles from "./people.module.css";
import { PersonRow } from "./person-row.tsx";

const AnswersSheet = lazy(() => import("./answers-sheet.tsx"));

interface PeopleCardProps {
  onOpenMe(): void;
  /** What the organiser may do with somebody. */
  onOpenPerson(person: Participant): void;
}

/** Who takes part, who is here, who has finished; by a tap, what each of them answered. */
export function PeopleCard({ onOpenMe, onOpenPerson }: PeopleCardProps) {
  const [table, setTable] = useState(false);
  const { meetup, me, presence } = useSession();
  const text = useMessages("people");
  const tallies = personTallies(meetup);
  const finished = tallies.filter(({ participantId }) => meetup.participants[participantId]?.finished).length;
  return (
    <Card
      title={text.title(tallies.length)}
      lead={tallies.length === 0 ? text.nobody : text.summary(finished, presence?.watchers ?? 1)}
      aside={
        tallies.length > 0 &&
        seesAnswers(meetup, me?.id) && (
          <Button variant="quiet" size="sm" icon="eye" onClick={() => setTable(true)}>
            {text.table}
          </Button>
        )
      }
    >
      <ul className={styles.people}>
        {tallies.map((tally) => (
          <PersonRow key={tally.participantId} tally={tally} onOpenMe={onOpenMe} onOpenPerson={onOpenPerson} />
        ))}
      </ul>
      {table && (
        <Suspense>
          <AnswersSheet tallies={tallies} onClose={() => setTable(false)} />
        </Suspense>
      )}
    </Card>
  );
}
