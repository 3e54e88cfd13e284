import type { ActivityKey } from "@pintpoint/core";
import { renderToStaticMarkup } from "react-dom/server";
import { Drawing } from "./drawing.tsx";

type Kind = ActivityKey | "other";

/** What the picture of a link preview shows: `pintpoint` is that of the front page and of neutral previews. */
export type PreviewSubject = Kind | "pintpoint";

interface Place {
  activity: Kind;
  level: number;
  maybe: number;
  /** Of the mat: its middle and its width, in pixels. */
  x: number;
  y: number;
  size: number;
  /** In degrees. */
  turn: number;
}

/** In pixels; what messengers ask for. */
const size = { width: 1200, height: 630 };

/** Three vessels on mats. The largest is in the middle, because some messengers cut a square out of it. */
function placesOf(subject: PreviewSubject): Place[] {
  const [left, middle, right]: readonly [Kind, Kind, Kind] =
    subject === "pintpoint" ? ["coffee", "beer", "cinema"] : [subject, subject, subject];
  return [
    { activity: left, level: 0.35, maybe: 0.15, x: 190, y: 385, size: 270, turn: -7 },
    { activity: right, level: 0.65, maybe: 0.15, x: 1010, y: 385, size: 270, turn: 7 },
    { activity: middle, level: 0.95, maybe: 0.05, x: 600, y: 315, size: 510, turn: 5 },
  ];
}

/**
 * A document of 1200 × 630 pixels, to be photographed by a browser. Without texts: one picture is for every language, and no
 * font of a machine gets into it.
 *
 * @param styles the variables of the theme and of the activities, and the drawings' own
 */
export function previewDocument(subject: PreviewSubject, styles: string): string {
  const mats = placesOf(subject).map((place) => (
    <div
      key={place.x}
      data-activity={place.activity}
      style={{
        position: "absolute",
        left: place.x - place.size / 2,
        top: place.y - place.size / 2,
        width: place.size,
        height: place.size,
        borderRadius: "50%",
        background: "var(--mat)",
        boxSizing: "border-box",
        padding: place.size * 0.13,
      }}
    >
      <div style={{ height: "100%", transform: `rotate(${place.turn}deg)` }}>
        <Drawing activity={place.activity} level={place.level} maybe={place.maybe} mood="smile" stroke={3.2} />
      </div>
    </div>
  ));
  const ground = {
    ...size,
    position: "relative",
    overflow: "hidden",
    background: "radial-gradient(circle, var(--dot) 4px, transparent 4.5px) 0 0 / 44px 44px var(--fill)",
  } as const;
  const body = renderToStaticMarkup(
    <div data-activity={subject === "pintpoint" ? "beer" : subject} style={ground}>
      {mats}
    </div>,
  );
  return `<!doctype html><meta charset="utf-8"><style>${styles}body{margin:0}</style>${body}`;
}
