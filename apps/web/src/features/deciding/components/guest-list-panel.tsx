import { bidiIsolate } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { type GuestGroups, guestGroups } from "../model/guest-list.ts";
import styles from "./invitation.module.css";

/** Who comes, who waits for a place, who may come, who cannot, who has not said. */
export function GuestListPanel({ guests }: { guests: GuestGroups }) {
  const text = useMessages("deciding");
  return (
    <div className={styles.guests}>
      <h3 className={styles.heads}>{text.coming(guests.heads)}</h3>
      {guestGroups.map((group) =>
        guests[group].length > 0 ? (
          <section key={group} className={styles.group} data-group={group}>
            {group !== "in" && <h4 className={styles.label}>{text.groups[group]}</h4>}
            <ul className={styles.people}>
              {guests[group].map((person) => (
                <li key={person.id} className={styles.person}>
                  <Avatar name={person.name} emoji={person.avatar} seed={person.id} size="sm" />
                  <span>
                    {person.partySize > 1
                      ? `${bidiIsolate(person.name)} +${person.partySize - 1}`
                      : bidiIsolate(person.name)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </div>
  );
}
