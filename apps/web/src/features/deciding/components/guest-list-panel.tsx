import { bidiIsolate, type Participant } from "@pintpoint/core";
import { useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Avatar, AvatarStack } from "../../../ui/people/avatar.tsx";
import { type GuestGroups, guestGroups } from "../model/guest-list.ts";
import styles from "./guest-list-panel.module.css";

/** How many of each list are drawn at first: a poster is no register. */
const SHOWN = 24;

/** Who comes, who waits for a place, who may come, who cannot, who has not said. */
export function GuestListPanel({ guests }: { guests: GuestGroups }) {
  const text = useMessages("deciding");
  const others = guestGroups.flatMap((group) => (group === "in" || guests[group].length === 0 ? [] : [group]));
  return (
    <div className={styles.guests}>
      <div className={styles.head}>
        <span className={styles.stack}>
          <AvatarStack people={guests.in} max={6} size="md" />
        </span>
        <h3 className={styles.heads}>{text.coming(guests.heads)}</h3>
      </div>
      {guests.in.length > 0 && (
        <section className={styles.in} data-group="in">
          <Names people={guests.in} faces />
        </section>
      )}
      {others.length > 0 && (
        <div className={styles.others}>
          {others.map((group) => (
            <section key={group} className={styles.group} data-group={group}>
              <h4 className={styles.label}>{text.groups[group]}</h4>
              <Names people={guests[group]} />
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

/** Names in a line; with faces in two columns where there is room. */
function Names({ people, faces = false }: { people: readonly Participant[]; faces?: boolean }) {
  const [all, setAll] = useState(false);
  const text = useMessages("poster");
  const shown = all ? people : people.slice(0, SHOWN);
  return (
    <>
      <ul className={faces ? styles.faces : styles.names}>
        {shown.map((person) => (
          <li key={person.id} className={styles.person}>
            {faces && <Avatar name={person.name} emoji={person.avatar} seed={person.id} size="md" />}
            <span>
              {person.partySize > 1 ? `${bidiIsolate(person.name)} +${person.partySize - 1}` : bidiIsolate(person.name)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < people.length && (
        <Button variant="quiet" size="sm" onClick={() => setAll(true)}>
          {text.showAll(people.length)}
        </Button>
      )}
    </>
  );
}
