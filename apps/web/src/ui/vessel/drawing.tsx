import { memo, useId } from "react";
import { Face, type Mood } from "./face.tsx";
import { shapes } from "./shapes/shapes.ts";
import { Tag } from "./tag.tsx";
import type { VesselProps } from "./vessel-props.ts";
import "./drawing.css";

type DrawingProps = Required<Pick<VesselProps, "activity" | "level" | "maybe">> &
  Pick<VesselProps, "mood" | "tag"> & {
    /** Of the lines, in units of the field. */
    stroke: number;
  };

/** Of the height: a mug of nothing but foam would look like a full one. */
const MOST_FOAM = 0.4;

/** Drawn again when a number of it changes; what pours is moved by CSS alone. */
export const Drawing = memo(function Drawing({ activity, level, maybe, mood, tag, stroke }: DrawingProps) {
  const clip = useId();
  const shape = shapes[activity];
  const height = shape.bottom - shape.top;
  const surface = round(shape.bottom - height * level);
  const most = shape.foam ? MOST_FOAM : 1;
  const band = Math.max(3, Math.min(maybe, most) * height);
  const thickness = level > 0 || maybe > 0 ? round(Math.min(band, surface - shape.top + 4)) : 0;
  const { Behind, Before } = shape;
  return (
    <svg className="vessel-drawing" viewBox="0 0 96 96" style={{ "--vessel-stroke": `${stroke}px` }} aria-hidden="true">
      {Behind && <Behind level={level} maybe={maybe} />}
      <clipPath id={clip}>
        <path d={shape.body} />
      </clipPath>
      <path className={shape.pattern ? "pale" : "glass"} d={shape.body} />
      <g clipPath={`url(#${clip})`}>
        {shape.pattern ? (
          <path className="liquid" d={shape.pattern} />
        ) : (
          <g className="level" style={{ transform: `translateY(${surface}px)` }}>
            {level > 0 && <rect className="liquid" width="96" height="96" />}
            {shape.foam
              ? thickness > 0 && <path className="foam" d={wave(thickness)} />
              : maybe > 0 && <rect className="foam" y={-thickness} width="96" height={thickness + 1} />}
          </g>
        )}
      </g>
      <path className="line" d={shape.body + (shape.more ?? "")} />
      {Before && <Before level={level} maybe={maybe} />}
      <Face at={shape.face} eyes={shape.eyes ?? 7} mood={mood ?? moodOf(level, maybe)} />
      {tag && <Tag word={tag} />}
    </svg>
  );
});

const round = (value: number) => Math.round(value * 10) / 10;
const wave = (thickness: number) => `M4 ${round(3 - thickness)}${"q5.5-7 11 0".repeat(8)}V1H4z`;

function moodOf(level: number, maybe: number): Mood {
  if (level === 1) return "o";
  return level > 0 || maybe > 0 ? "smile" : "wavy";
}
