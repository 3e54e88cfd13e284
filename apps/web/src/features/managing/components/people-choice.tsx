import "../../../ui/icon/deferred-shapes.ts";
import type { ParticipantId } from "@pintpoint/core";
import { useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Tag } from "../../../ui/choice/chip.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { removable } from "../model/removal-form.ts";
import styles from "./people-choice.module.css";

/** How many rows are rendered at first; the rest are found by search or by "show all". */
const SHOWN = 50;
/** Fewer are found at a glance. */
const SEARCH_FROM_COUNT = 8;

interface PeopleChoiceProps {
  chosen: ReadonlySet<ParticipantId>;
  onChange(chosen: ReadonlySet<ParticipantId>): void;
}

/** Everybody but oneself with a box to tick, the latest first. */
export function PeopleChoice({ chosen, onChange }: PeopleChoiceProps) {
  const [search, setSearch] = useState("");
  const [all, setAll] = useState(false);
  const { meetup, me, now } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("managing");
  const found = removable(meetup, me?.id, search);
  const shown = all ? found : found.slice(0, SHOWN);
  const tick = (id: ParticipantId, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  const allTicked = found.length > 0 && found.every(({ id }) => chosen.has(id));
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{text.removeChosen}</legend>
      {(found.length >= SEARCH_FROM_COUNT || search !== "") && (
        <TextField label={text.findPeople} type="search" value={search} onChange={setSearch} />
      )}
      {found.length === 0 && <p className={styles.nobody}>{text.nobodyFound}</p>}
      <ul className={styles.people}>
        {shown.map(({ id, name, avatar, joinedAt, organiser }) => (
          <li key={id}>
            <label className={styles.person}>
              <input
                type="checkbox"
                className={styles.box}
                checked={chosen.has(id)}
                onChange={(event) => tick(id, event.target.checked)}
              />
              <Avatar name={name} emoji={avatar} seed={id} size="sm" />
              <span className={styles.name}>{name}</span>
              {organiser && <Tag tone="primary">{text.organiserMark}</Tag>}
              <span className={styles.when}>{formats.ago(joinedAt, now)}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {found.length > 1 && !allTicked && (
          <Button
            size="sm"
            variant="quiet"
            onClick={() => onChange(new Set([...chosen, ...found.map(({ id }) => id)]))}
          >
            {text.chooseAll(found.length)}
          </Button>
        )}
        {chosen.size > 0 && (
          <Button size="sm" variant="quiet" onClick={() => onChange(new Set())}>
            {text.chooseNobody}
          </Button>
        )}
        {shown.length < found.length && (
          <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
            {text.showAllPeople(found.length)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
