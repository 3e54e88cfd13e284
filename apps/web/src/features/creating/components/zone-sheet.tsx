import { useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { allZones, ownZone } from "../../../lib/datetime/zones.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { foundZones } from "../model/found-zones.ts";
import styles from "./zone-sheet.module.css";

interface ZoneSheetProps {
  zone: string;
  onClose(): void;
  onChoose(zone: string): void;
}

/** More would be a list to scroll, not to choose from. */
const SHOWN = 24;

export function ZoneSheet({ zone, onClose, onChoose }: ZoneSheetProps) {
  const { zones } = useMessages("creatingMore");
  return (
    <Sheet open onClose={onClose} title={zones.title} lead={zones.lead}>
      <ZoneSearch zone={zone} onChoose={onChoose} />
    </Sheet>
  );
}

function ZoneSearch({ zone, onChoose }: { zone: string; onChoose(zone: string): void }) {
  const { zones } = useMessages("creatingMore");
  const formats = useFormats();
  const [query, setQuery] = useState("");
  const [all] = useState(allZones);
  const own = ownZone();
  const now = Date.now();
  const named = (name: string) => ({ name, words: `${name} ${formats.zoneName(name, now)}` });
  const found =
    query.trim() === "" ? [...new Set(own === null ? [zone] : [own, zone])] : foundZones(all.map(named), query);

  return (
    <>
      <TextField
        label={zones.search}
        value={query}
        onChange={setQuery}
        autoFocus
        enterKeyHint="search"
        autoComplete="off"
      />
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map((name) => (
          <li key={name}>
            <button type="button" className={styles.zone} aria-current={name === zone} onClick={() => onChoose(name)}>
              <span className={styles.name}>{formats.zone(name, now)}</span>
              <span className={styles.more}>{name === own ? zones.own : formats.zoneName(name, now)}</span>
              {name === zone && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.rest} role="status">
        {found.length === 0 ? zones.none : found.length > SHOWN && zones.more(found.length - SHOWN)}
      </p>
    </>
  );
}
