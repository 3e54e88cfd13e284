import type { Meetup } from "@pintpoint/core";
import { useEffect } from "react";
import { giveHues } from "../../../ui/people/give-hues.ts";
import { type TalliedMeetup, useTallies } from "../live/use-tallies.ts";

interface TallyCounterProps {
  meetup: Meetup;
  onCounted(tallied: TalliedMeetup): void;
}

/** Counts everybody's answers, for the rows. Apart from them because the first paint does without: rows keep the room. */
export function TallyCounter({ meetup, onCounted }: TallyCounterProps) {
  giveHues(meetup);
  const tallied = useTallies(meetup);
  useEffect(() => {
    if (tallied) onCounted(tallied);
  }, [tallied, onCounted]);
  return null;
}
