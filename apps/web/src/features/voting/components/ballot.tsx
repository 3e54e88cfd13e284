import { bidiIsolate, type Day, isChosen, type Slot, sortedVenues, type Venue } from "@pintpoint/core";
import { type ReactNode, useDeferredValue, useEffect } from "react";
import { type Formats, useFormats } from "../../../lib/datetime/formats.ts";
import { afterStartup } from "../../../lib/device/after-startup.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { cachedSortedSlots } from "../../../lib/meetup/cached-sorted-slots.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import { useTallies } from "../live/use-tallies.ts";
import styles from "./ballot.module.css";
import { AnswerState } from "./lazy-answer-state.ts";
import { OptionRow } from "./option-row.tsx";
import { Names } from "./tally.tsx";
import { VenueDetails } from "./venue-details.tsx";

interface BallotProps {
  /** What else may be done with an option. */
  menu(option: Slot | Venue): ReactNode;
  /** Proposing a time, a place. */
  addSlot?: ReactNode;
  addVenue?: ReactNode;
  /** In whose clock the times are, and a way to switch. */
  clock?: ReactNode;
}

/** The two questions, when and where. After the decision the options not chosen are shown less prominently. */
export function Ballot({ menu, addSlot, addVenue, clock }: BallotProps) {
  const { meetup, zone, now } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("voting");
  useEffect(() => afterStartup(() => Promise.all([Names.load(), AnswerState.load()])), []);
  // Everybody's answers are counted once one's own is on the screen: in a crowd that takes a while.
  const talliedMeetup = useTallies(useDeferredValue(meetup));
  const counted = talliedMeetup?.of ?? meetup;
  const { deadline } = meetup.settings;
  const closed = meetup.status === "open" && deadline !== undefined && Date.parse(deadline) < now;

  const times = (slots: readonly Slot[]) =>
    slotGroups(slots, formats, zone).map((group) => (
      <div key={group.day} className={styles.group}>
        <h3 className={styles.day}>{group.title}</h3>
        <ul className={styles.options}>
          {group.slots.map(({ slot, time }) => (
            <OptionRow
              key={slot.id}
              option={slot}
              title={time ?? text.allDay}
              menu={menu(slot)}
              tally={talliedMeetup?.tallies[slot.id]}
              talliedMeetup={counted}
            />
          ))}
        </ul>
      </div>
    ));
  const places = (venues: readonly Venue[]) =>
    venues.length > 0 && (
      <ul className={styles.options}>
        {venues.map((venue) => (
          <OptionRow
            key={venue.id}
            option={venue}
            title={bidiIsolate(venue.name)}
            details={<VenueDetails venue={venue} />}
            menu={menu(venue)}
            tally={talliedMeetup?.tallies[venue.id]}
            talliedMeetup={counted}
          />
        ))}
      </ul>
    );
  const chosenFirst = <Option extends Slot | Venue>(
    all: readonly Option[],
    draw: (some: readonly Option[]) => ReactNode,
  ) => {
    const chosen = all.filter(({ id }) => isChosen(meetup, id));
    if (chosen.length === 0) return draw(all);
    const rest = all.filter((option) => !chosen.includes(option));
    return (
      <>
        {draw(chosen)}
        {rest.length > 0 && <Disclosure title={text.notChosen(rest.length)}>{draw(rest)}</Disclosure>}
      </>
    );
  };
  const slots = cachedSortedSlots(meetup);
  const venues = sortedVenues(meetup);
  return (
    <>
      <Card title={text.when} aside={addSlot} lead={closed ? text.closed : undefined}>
        {clock}
        {slots.length === 0 ? <p className={styles.empty}>{text.noSlots}</p> : chosenFirst(slots, times)}
      </Card>
      <Card title={text.where} aside={addVenue}>
        {venues.length === 0 ? <p className={styles.empty}>{text.noVenues}</p> : chosenFirst(venues, places)}
      </Card>
    </>
  );
}

interface SlotGroup {
  day: Day;
  /** "Friday, 4 December" */
  title: string;
  slots: { slot: Slot; time: string | null }[];
}

/** Sorted slots by the day on which they begin where the clocks show `zone`. */
function slotGroups(slots: readonly Slot[], formats: Formats, zone: string): SlotGroup[] {
  const groups = new Map<Day, SlotGroup>();
  for (const slot of slots) {
    const { day, time } = formats.slotParts(slot, zone);
    const group = groups.get(day) ?? { day, title: formats.dayLong(day), slots: [] };
    group.slots.push({ slot, time });
    groups.set(day, group);
  }
  return [...groups.values()].sort((a, b) => a.day.localeCompare(b.day));
}
