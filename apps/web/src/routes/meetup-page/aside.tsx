import type { Pair, Participant } from "@pintpoint/core";
import { useCallback } from "react";
import { PeopleCard } from "../../features/people/components/people-card.tsx";
import { LeadingPairs } from "../../features/results/components/leading-pairs.tsx";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import type { BallotView } from "../../lib/meetup/stored-ballot-view.ts";
import { ErrorBoundary } from "../../ui/feedback/error-boundary.tsx";
import { giveHues } from "../../ui/people/give-hues.ts";
import type { SheetState } from "./sheet-state.ts";

interface AsideProps {
  onOpen(sheet: SheetState): void;
  view: BallotView;
}

/** What the votes come to, and who gave them. */
export default function Aside({ onOpen, view }: AsideProps) {
  const { meetup, may } = useMeetupSession();
  giveHues(meetup);
  const openMe = useCallback(() => onOpen({ kind: "me" }), [onOpen]);
  const addPerson = useCallback(() => onOpen({ kind: "addPerson" }), [onOpen]);
  const openOrganiser = useCallback(() => onOpen({ kind: "organiser" }), [onOpen]);
  const openPerson = useCallback((person: Participant) => onOpen({ kind: "person", person }), [onOpen]);
  const openDecide = useCallback(
    (pair: Pick<Pair, "slotId" | "venueId">) => onOpen({ kind: "decide", pair }),
    [onOpen],
  );
  const mayDecide = may("decide") && meetup.status === "open";
  const results = (
    <ErrorBoundary>
      <LeadingPairs onDecide={mayDecide ? openDecide : undefined} />
    </ErrorBoundary>
  );
  const people = (
    <ErrorBoundary>
      <PeopleCard
        hasGrid={view === "grid" && meetup.status === "open"}
        onOpenMe={openMe}
        onAddPerson={addPerson}
        onOpenPerson={openPerson}
        onOpenOrganiser={openOrganiser}
      />
    </ErrorBoundary>
  );
  // Once decided, how it came to it is of less interest than who takes part.
  return meetup.status === "open" ? (
    <>
      {results}
      {people}
    </>
  ) : (
    <>
      {people}
      <div data-screen-only>{results}</div>
    </>
  );
}
