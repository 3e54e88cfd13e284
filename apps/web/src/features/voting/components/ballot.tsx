import {
  bidiIsolate,
  type Day,
  isChosen,
  type Meetup,
  type OptionId,
  type Slot,
  sortedVenues,
  type Venue,
} from "@pintpoint/core";
import { type ReactNode, Suspense, useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { type Formats, useFormats } from "../../../lib/datetime/formats.ts";
import { afterStartup } from "../../../lib/device/after-startup.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { cachedSortedSlots } from "../../../lib/meetup/cached-sorted-slots.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { ErrorBoundary } from "../../../ui/feedback/error-boundary.tsx";
import type { TalliedMeetup } from "../live/use-tallies.ts";
import styles from "./ballot.module.css";
import { AnswerGrid } from "./lazy-answer-grid.ts";
import { AnswerState } from "./lazy-answer-state.ts";
import { BallotToolbar } from "./lazy-ballot-toolbar.ts";
import { OptionPanel } from "./lazy-option-panel.ts";
import { TallyCounter } from "./lazy-tally-counter.ts";
import { type OptionExtras, OptionRow } from "./option-row.tsx";

interface BallotProps extends OptionExtras {
  /** Proposing a time, a place. */
  addSlot?: ReactNode;
  addVenue?: ReactNode;
  /** In whose clock the times are, and a way to switch. */
  clock?: ReactNode;
  /** What leads: a time, a place. */
  leaders: readonly OptionId[];
  /** On a wide screen. */
  view: "list" | "grid";
  onView(view: "list" | "grid"): void;
}

/** The two questions, when and where. After the decision the options not chosen are shown less prominently. */
export function Ballot({ menu, thread, addSlot, addVenue, clock, leaders, view, onView }: BallotProps) {
  const { meetup, zone, now } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("voting");
  const id = useId();
  useEffect(() => afterStartup(() => Promise.all([OptionPanel.load(), AnswerState.load(), AnswerGrid.load()])), []);
  // Everybody's answers are counted once one's own is on the screen: in a crowd that takes a while.
  const [tallied, setTallied] = useState<TalliedMeetup | null>(null);
  const later = useDeferredValue(meetup);
  const counted = tallied?.of ?? meetup;
  const comments = useMemo(() => commentCounts(meetup.comments), [meetup.comments]);
  const { deadline } = meetup.settings;
  const closed = meetup.status === "open" && deadline !== undefined && Date.parse(deadline) < now;

  const row = (option: Slot | Venue, title: ReactNode) => (
    <OptionRow
      key={option.id}
      option={option}
      title={title}
      tally={tallied?.tallies[option.id]}
      answered={tallied?.answered ?? 0}
      talliedMeetup={counted}
      leads={leaders.includes(option.id)}
      comments={comments.get(option.id) ?? 0}
      {...(menu && { menu })}
      {...(thread && { thread })}
    />
  );
  // Once, above the first column of answers.
  const columns = (
    <span className={styles.columns} aria-hidden="true">
      <span>{text.answers.yes}</span>
      <span>{text.answers.maybe}</span>
      <span>{text.answers.no}</span>
    </span>
  );
  const times = (slots: readonly Slot[]) =>
    slotGroups(slots, formats, zone).map((group, index) => (
      <div key={group.day} className={styles.group}>
        <div className={styles.head}>
          <h3 className={styles.day}>{group.title}</h3>
          {index === 0 && columns}
        </div>
        <ul>{group.slots.map(({ slot, time }) => row(slot, time ?? text.allDay))}</ul>
      </div>
    ));
  const places = (venues: readonly Venue[]) =>
    venues.length > 0 && <ul>{venues.map((venue) => row(venue, bidiIsolate(venue.name)))}</ul>;
  const chosenFirst = <Option extends Slot | Venue>(
    all: readonly Option[],
    draw: (some: readonly Option[]) => ReactNode,
  ) => {
    const chosen = all.filter((option) => isChosen(meetup, option.id));
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
  const tools = slots.length + venues.length > 0 && (
    <div className={styles.tools} data-screen-only>
      <ErrorBoundary fallback={null}>
        <Suspense>
          <BallotToolbar view={view} onView={onView} leaders={leaders} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
  // Decided, the choice is made: what was chosen and what was not are lists.
  if (view === "grid" && meetup.status === "open") {
    const lines = 2 + Math.min(Object.keys(meetup.participants).length, 40);
    return (
      <div className={styles.list}>
        {clock}
        {closed && <p className={styles.closed}>{text.closed}</p>}
        {tools}
        <h2 className="visually-hidden">{text.when}</h2>
        {/* Its room is kept: the grid is not part of the first wave. */}
        <Suspense fallback={<div style={{ height: `${7 + 3 * lines}rem` }} />}>
          <AnswerGrid leaders={leaders} />
        </Suspense>
        <div className={styles.add}>
          {addSlot}
          {addVenue}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.list}>
      <ErrorBoundary fallback={null}>
        <Suspense>
          <TallyCounter meetup={later} onCounted={setTallied} />
        </Suspense>
      </ErrorBoundary>
      {clock}
      {closed && <p className={styles.closed}>{text.closed}</p>}
      {tools}
      <section className={styles.section} aria-labelledby={`${id}-when`}>
        {/* Days say it themselves. */}
        <h2 id={`${id}-when`} className={slots.length > 0 ? "visually-hidden" : styles.title}>
          {text.when}
        </h2>
        {slots.length === 0 ? <p className={styles.empty}>{text.noSlots}</p> : chosenFirst(slots, times)}
        {addSlot && <div>{addSlot}</div>}
      </section>
      <section className={styles.section} aria-labelledby={`${id}-where`}>
        <div className={styles.head}>
          <h2 id={`${id}-where`} className={styles.title}>
            {text.where}
          </h2>
          {slots.length === 0 && venues.length > 0 && columns}
        </div>
        {venues.length === 0 ? <p className={styles.empty}>{text.noVenues}</p> : chosenFirst(venues, places)}
        {addVenue && <div>{addVenue}</div>}
      </section>
    </div>
  );
}

/** How many comments stand at each option. */
function commentCounts(comments: Meetup["comments"]): ReadonlyMap<OptionId, number> {
  const counts = new Map<OptionId, number>();
  for (const { optionId } of Object.values(comments)) {
    if (optionId !== undefined) counts.set(optionId, (counts.get(optionId) ?? 0) + 1);
  }
  return counts;
}

interface SlotGroup {
  day: Day;
  /** "Fri 4 Dec" */
  title: string;
  slots: { slot: Slot; time: string | null }[];
}

/** Sorted slots by the day on which they begin where the clocks show `zone`. */
function slotGroups(slots: readonly Slot[], formats: Formats, zone: string): SlotGroup[] {
  const groups = new Map<Day, SlotGroup>();
  for (const slot of slots) {
    const { day, dayText, time } = formats.slotParts(slot, zone);
    const group = groups.get(day) ?? { day, title: dayText, slots: [] };
    group.slots.push({ slot, time });
    groups.set(day, group);
  }
  return [...groups.values()].sort((a, b) => a.day.localeCompare(b.day));
}
