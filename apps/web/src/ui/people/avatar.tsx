import { classNames } from "../../lib/class-names.ts";
import styles from "./avatar.module.css";
import { HUES, hueOf, initialsOf } from "./initials-and-hue.ts";

type Size = "xs" | "sm" | "md" | "lg";

interface AvatarProps {
  name: string;
  /** One emoji; initials when empty. */
  emoji?: string;
  /** Decides the colour where `order` is not known: the person's id, so that two Annas differ. */
  seed: string;
  /** The place in the order of joining, from 0: neighbours in it have different colours. */
  order?: number | undefined;
  size?: Size;
  /** A dot: is on the page, is choosing right now. */
  presence?: "looking" | "choosing" | undefined;
  /** A ring in the colour of an answer. */
  ring?: "yes" | "maybe" | "no" | undefined;
}

/** A person at a glance. An ornament: the name stands beside it or is read from the list around it. */
export function Avatar({ name, emoji, seed, order, size = "md", presence, ring }: AvatarProps) {
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
      data-hue={order === undefined ? hueOf(seed) : order % HUES}
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
  people: readonly ({ id: string; name: string; avatar: string } & Pick<AvatarProps, "order" | "presence">)[];
  max?: number;
  size?: Size;
}) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
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
          order={person.order}
          presence={person.presence}
          size={size}
        />
      ))}
      {rest > 0 && <span className={classNames(styles.avatar, styles[size], styles.rest)}>{`+${rest}`}</span>}
    </span>
  );
}
