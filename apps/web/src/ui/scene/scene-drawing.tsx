import type { ActivityKey } from "@pintpoint/core";
import { classNames } from "../../lib/class-names.ts";
import { Vessel } from "../vessel/vessel.tsx";
import type { VesselProps } from "../vessel/vessel-props.ts";
import styles from "./scene.module.css";
import type { SceneKind } from "./scene-kind.ts";
import { Fridge, Rays, Rope, Stool, TableWithChair, Tray } from "./things.tsx";

type Activity = ActivityKey | "other";

/** Drawings that end elsewhere than the others, in units of their field of 96. */
const feet: Partial<Record<Activity, number>> = { walk: 83, concert: 90, coffee: 89 };
const FOOT = 86.5;

interface OnTableProps extends VesselProps {
  size: number;
  /** From the left edge of the stage. */
  x: number;
  /** Above the table. */
  y?: number;
  /** In degrees. */
  turn?: number;
  /** Mirrored: a handle on the other side. */
  mirrored?: boolean;
}

function OnTable({ x, y = 0, turn = 0, mirrored, ...vessel }: OnTableProps) {
  const below = ((96 - (feet[vessel.activity] ?? FOOT)) / 96) * vessel.size;
  return (
    <span
      className={classNames(styles.onTable, !vessel.level && !vessel.maybe && styles.clean)}
      style={{ left: x, bottom: y - below, transform: `rotate(${turn}deg)${mirrored ? " scaleX(-1)" : ""}` }}
    >
      <Vessel {...vessel} />
    </span>
  );
}

export function SceneDrawing({ kind, activity }: { kind: SceneKind; activity: Activity }) {
  const Drawing = scenes[kind];
  return <Drawing activity={activity} />;
}

const scenes: Record<SceneKind, (props: { activity: Activity }) => React.ReactNode> = {
  empty: ({ activity }) => (
    <>
      <OnTable activity={activity} size={96} x={4} mood="sleep" />
      <OnTable activity={activity} size={150} x={86} mood="wavy" />
      <OnTable activity={activity} size={96} x={222} mood="flat" />
    </>
  ),
  firstYes: ({ activity }) => (
    <>
      <OnTable activity={activity} size={96} x={4} mood="o" />
      <OnTable activity={activity} size={150} x={86} level={0.4} mood="smile" />
      <OnTable activity={activity} size={96} x={222} mood="wavy" />
    </>
  ),
  allAnswered: ({ activity }) => (
    <>
      <OnTable activity={activity} size={104} x={6} level={0.95} maybe={0.05} mood="wink" turn={-5} />
      <OnTable activity={activity} size={150} x={86} level={1} mood="o" />
      <OnTable activity={activity} size={104} x={212} level={0.95} maybe={0.05} mood="smile" turn={5} />
    </>
  ),
  tie: ({ activity }) => (
    <>
      <OnTable activity={activity} size={160} x={22} level={0.86} mood="flat" turn={8} mirrored />
      <OnTable activity={activity} size={160} x={138} level={0.86} mood="flat" turn={-8} />
    </>
  ),
  noneWorks: ({ activity }) => (
    <>
      <OnTable activity={activity} size={96} x={8} mood="sad" />
      <Overturned activity={activity} />
      <OnTable activity={activity} size={96} x={220} mood="sad" />
    </>
  ),
  waitingList: ({ activity }) => (
    <>
      <OnTable activity={activity} size={140} x={-4} level={1} mood="wink" />
      <Rope />
      <OnTable activity={activity} size={84} x={142} mood="smile" />
      <OnTable activity={activity} size={78} x={204} mood="flat" />
      <OnTable activity={activity} size={72} x={260} mood="sleep" />
    </>
  ),
  decided: ({ activity }) => (
    <>
      <Rays />
      <OnTable activity={activity} size={150} x={28} level={0.95} maybe={0.05} mood="smile" turn={9} mirrored />
      <OnTable activity={activity} size={150} x={142} level={0.95} maybe={0.05} mood="wink" turn={-9} />
    </>
  ),
  offline: ({ activity }) => (
    <>
      <Fridge />
      <OnTable activity={activity} size={60} x={119} y={70} level={0.95} maybe={0.05} mood="sleep" />
    </>
  ),
  gone: () => <TableWithChair />,
  notFound: () => <Stool />,
  crashed: ({ activity }) => (
    <>
      <Tray />
      <OnTable activity={activity} size={116} x={150} y={38} level={0.25} mood="o" turn={78} />
    </>
  ),
};

/** Upside down, as glasses stand when a bar closes. */
const Overturned = ({ activity }: { activity: Activity }) => (
  <span
    className={classNames(styles.onTable, styles.clean)}
    style={{ left: 86, bottom: 3 - (OVERTURNED_SIZE / 96) * upperEdges[activity] }}
  >
    <span className={styles.overturned}>
      <Vessel activity={activity} size={OVERTURNED_SIZE} mood="flat" />
    </span>
  </span>
);

const OVERTURNED_SIZE = 150;

/** What each stands on then, from the upper edge of its field of 96. */
const upperEdges: Record<Activity, number> = {
  beer: 26,
  coffee: 36,
  dinner: 46,
  cinema: 38,
  concert: 14,
  games: 10,
  walk: 12,
  sport: 13,
  library: 13,
  dolphinarium: 10,
  other: 7,
};
