import { classNames } from "../../lib/class-names.ts";
import styles from "./avatar.module.css";
import { hueOf, initialsOf } from "./initials-and-hue.ts";

interface AvatarProps {
  name: string;
  /** One emoji; initials when empty. */
  emoji?: string;
  /** Decides the colour: the person's id, so that two Annas differ. */
  seed: string;
  size?: "sm" | "md" | "lg";
  /** A dot: is on the page, is choosing right now. */
  presence?: "looking" | "choosing" | undefined;
  /** A ring in the colour of an answer. */
  ring?: "yes" | "maybe" | "no" | undefined;
}

/** A person at a glance. An ornament: the name stands beside it or is read from the list around it. */
export function Avatar({ name, emoji, seed, size, presence, ring }: AvatarProps) {
  return (
    <span
      className={classNames(styles.avatar, styles[size ?? "md"], ring && styles[ring])}
      data-hue={hueOf(seed)}
      aria-hidden="true"
    >
      <span>{emoji || initialsOf(name)}</span>
      {presence && <span className={classNames(styles.dot, styles[presence])} />}
    </span>
  );
}

/** Several people, overlapping; those who do not fit are a number. */
export function AvatarStack({
  people,
  max = 5,
  size,
}: {
  people: readonly { id: string; name: string; avatar: string }[];
  max?: number;
  size?: "sm" | "md";
}) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const rest = people.length - shown.length;
  if (people.length === 0) return null;
  return (
    <span className={styles.stack} aria-hidden="true">
      {shown.map((person) => (
        <Avatar key={person.id} name={person.name} emoji={person.avatar} seed={person.id} size={size ?? "sm"} />
      ))}
      {rest > 0 && <span className={classNames(styles.avatar, styles[size ?? "sm"], styles.rest)}>{`+${rest}`}</span>}
    </span>
  );
}
