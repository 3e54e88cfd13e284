import { classNames } from "../../lib/class-names.ts";
import styles from "./avatar.module.css";
import { hues } from "./hues.ts";
import { hueOf, initialsOf } from "./initials-and-hue.ts";

type Size = "xs" | "sm" | "md" | "lg";

interface AvatarProps {
  name: string;
  /** One emoji; initials when empty. */
  emoji?: string;
  /** Decides the colour, where none is given: the person's id, so that two Annas differ. */
  seed: string;
  size?: Size;
  /** A dot: is on the page, is choosing right now. */
  presence?: "looking" | "choosing" | undefined;
  /** A ring in the colour of an answer. */
  ring?: "yes" | "maybe" | "no" | undefined;
}

/** A person at a glance. An ornament: the name stands beside it or is read from the list around it. */
export function Avatar({ name, emoji, seed, size = "md", presence, ring }: AvatarProps) {
  const initials = initialsOf(name);
  // At the smallest size one letter can be read, two cannot.
  const letters = size === "xs" ? ([...initials][0] ?? "") : initials;
  return (
    <span
      className={classNames(
        styles.avatar,
        styles[size],
        !emoji && [...letters].length > 1 && styles.two,
        ring && styles[ring],
      )}
      data-hue={hues.get(seed) ?? hueOf(seed)}
      aria-hidden="true"
    >
      <span>{emoji || letters}</span>
      {presence && <span className={classNames(styles.dot, styles[presence])} />}
    </span>
  );
}

/** Several people, overlapping; those who do not fit are a number. */
export function AvatarStack({
  people,
  max = 5,
  size = "sm",
}: {
  people: readonly ({ id: string; name: string; avatar: string } & Pick<AvatarProps, "presence">)[];
  max?: number;
  size?: Size;
}) {
  const shown = people.slice(0, people.length > max ? max - 1 : max);
  const rest = people.length - shown.length;
  if (people.length === 0) return null;
  return (
    <span className={styles.stack} aria-hidden="true">
      {shown.map((person) => (
        <Avatar
          key={person.id}
          name={person.name}
          emoji={person.avatar}
          seed={person.id}
          presence={person.presence}
          size={size}
        />
      ))}
      {rest > 0 && <span className={classNames(styles.avatar, styles[size], styles.rest)}>{`+${rest}`}</span>}
    </span>
  );
}
