import { useMemo, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { allZones, ownZone } from "../../../lib/datetime/zones.ts";
import { serverNow } from "../../../lib/device/server-clock.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { foundPlace, foundZones } from "../model/found-zones.ts";
import { placesOfZones } from "../model/zone-places.ts";
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
  const { names } = useMessages("places");
  const formats = useFormats();
  const [query, setQuery] = useState("");
  const [now] = useState(serverNow);
  const own = ownZone();
  const all = useMemo(() => {
    const placesOf = placesOfZones(names, formats.locale);
    return allZones().map((name) => ({
      name,
      words: `${name} ${formats.place(name)} ${formats.zoneName(name, now)}`,
      places: [formats.place(name), ...placesOf(name)],
    }));
  }, [names, formats, now]);
  const asked = query.trim() !== "";
  const hits = useMemo(() => (asked ? foundZones(all, query) : []), [asked, all, query]);
  const found = hits.length > 0 ? hits : [...new Set(own === null ? [zone] : [own, zone])];
  const more = (name: string) => {
    const place = asked ? all.filter((one) => one.name === name).map((one) => foundPlace(one, query))[0] : null;
    const words = name === own ? zones.own : formats.zoneName(name, now);
    return place && place !== formats.place(name) ? `${place} · ${words}` : words;
  };

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
              <span className={styles.more}>{more(name)}</span>
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
