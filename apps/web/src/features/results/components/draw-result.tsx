import { type Decision, type Meetup, tiedLeadersOf } from "@pintpoint/core";
import { useEffect, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMediaQuery } from "../../../lib/device/media.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { shortPair } from "../../../lib/ranking/pair-words.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { placesOf, pointOf, turnTo } from "../model/wheel.ts";
import styles from "./draw-result.module.css";

/** As long as the bottle turns in the style sheet. */
const SPIN_MS = 2_600;

interface Draw {
  decision: Decision;
  /** What tied, in the order of the ranking: the same on every screen. */
  tied: readonly Pick<Decision, "slotId" | "venueId">[];
}

/** Shows a draw to everybody who has the page open when it is made; who comes later sees only the decision. */
export default function DrawResult() {
  const { meetup } = useMeetupSession();
  const [before, setBefore] = useState(meetup);
  const [draw, setDraw] = useState<Draw | null>(null);
  if (before !== meetup) {
    setBefore(meetup);
    const isNew = before.id === meetup.id && before.status === "open" && meetup.status === "decided";
    // Its reopening was undone: everybody has seen the bottle turn.
    const isOld = before.reopened?.drawn !== undefined && before.reopened.drawn.at === meetup.decision?.at;
    if (isNew && !isOld) setDraw(drawOf(meetup));
    else if (meetup.status === "open" && draw) setDraw(null);
  }
  return draw && <SpinSheet draw={draw} onClose={() => setDraw(null)} />;
}

/** Null for a decision that somebody made. The server ranked this state, at this time. */
function drawOf(meetup: Meetup): Draw | null {
  const { decision } = meetup;
  if (decision?.drawnFrom === undefined) return null;
  const tied = tiedLeadersOf(meetup, Date.parse(decision.at));
  // A vote that came with the same patch may have moved the leaders.
  return { decision, tied: tied.some((each) => isSame(each, decision)) ? tied : [decision] };
}

const isSame = (a: Pick<Decision, "slotId" | "venueId">, b: Pick<Decision, "slotId" | "venueId">): boolean =>
  a.slotId === b.slotId && a.venueId === b.venueId;

/** The bottle turns once, and stops where the server said. */
function SpinSheet({ draw: { decision, tied }, onClose }: { draw: Draw; onClose(): void }) {
  const { meetup, zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("pairs");
  const isStill = useMediaQuery("(prefers-reduced-motion: reduce)");
  const [hasStopped, setHasStopped] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setHasStopped(true), SPIN_MS);
    return () => clearTimeout(timer);
  }, []);
  const { places, drawn } = placesOf(
    tied,
    tied.findIndex((each) => isSame(each, decision)),
  );
  const isOver = isStill || hasStopped;
  const nameOf = (each: Pick<Decision, "slotId" | "venueId">) => shortPair({ meetup, formats, zone }, each);
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.spin.title}
      size="sm"
      footer={
        <Button variant="primary" wide onClick={onClose}>
          {text.spin.seen}
        </Button>
      }
    >
      <svg className={styles.wheel} viewBox="-100 -100 200 200" aria-hidden="true" focusable="false">
        <circle className={styles.coaster} r="62" />
        <circle className={styles.rim} r="53" />
        {places.map((each, place) => {
          const { x, y } = pointOf(place, places.length, 82);
          return (
            <g
              key={`${each.slotId} ${each.venueId}`}
              className={styles.place}
              data-drawn={(isOver && place === drawn) || undefined}
            >
              <circle cx={x} cy={y} r="14" />
              <text x={x} y={y + 5}>
                {place + 1}
              </text>
            </g>
          );
        })}
        <g className={styles.bottle} style={{ "--turn": `${turnTo(drawn, places.length)}deg` }}>
          <path d="M-6-48h12v20c0 9 9 9 9 22v44a6 6 0 0 1-6 6h-18a6 6 0 0 1-6-6v-44c0-13 9-13 9-22z" />
          <path className={styles.label} d="M-15 4h30v22h-30z" />
        </g>
      </svg>
      <ol className={styles.list}>
        {places.map((each, place) => (
          <li key={`${each.slotId} ${each.venueId}`} data-drawn={(isOver && place === drawn) || undefined}>
            {nameOf(each)}
          </li>
        ))}
      </ol>
      {places.length < tied.length && <p className={styles.more}>{text.spin.others(tied.length - places.length)}</p>}
      <p className={styles.outcome} role="status">
        {isOver ? text.spin.outcome(nameOf(decision)) : text.spin.turning}
      </p>
    </Sheet>
  );
}
