import { activityKeyOf } from "@pintpoint/core";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { Vessel } from "../../../ui/vessel/vessel.tsx";

interface PairVesselProps {
  /** Shares of everybody, from 0 to 1: who gets a seat, and who might come. */
  level: number;
  maybe: number;
  size: number;
}

/** How full a pair is, as a drawing; the number beside it says the same. */
export function PairVessel(props: PairVesselProps) {
  const { activity } = useMeetupSession().meetup;
  const key = activityKeyOf(activity);
  return <Vessel activity={key} tag={key === "other" ? activity : undefined} {...props} />;
}
