import { activityKeyOf } from "@pintpoint/core";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { Vessel } from "../../../ui/vessel/vessel.tsx";
import styles from "./clinking-vessels.module.css";

/** Between what phones and wide windows show: the style sheet says how large they are there. */
const SIZE = 140;

/** Two full vessels of the activity that clink. An ornament. */
export function ClinkingVessels() {
  const { meetup } = useMeetupSession();
  const activity = activityKeyOf(meetup.activity);
  const tag = activity === "other" && meetup.activity !== "" ? meetup.activity : undefined;
  return (
    <div className={styles.vessels} data-vessels aria-hidden="true">
      <svg className={styles.sparks} viewBox="0 0 60 24" aria-hidden="true">
        <path d="M8 8l8 12M30 2v14M52 8l-8 12" />
      </svg>
      <span className={styles.left}>
        <Vessel activity={activity} level={1} size={SIZE} mood="smile" tag={tag} />
      </span>
      <span className={styles.right}>
        <Vessel activity={activity} level={1} size={SIZE} mood="wink" />
      </span>
    </div>
  );
}
