import "../icon/deferred-shapes.ts";
import type { Instant } from "@pintpoint/core";
import { type KeyboardEvent, useMemo, useState } from "react";
import { useFormats } from "../../lib/datetime/formats.ts";
import { matchingPlace, searchZones } from "../../lib/datetime/search-zones.ts";
import { placesOfZones } from "../../lib/datetime/zone-places.ts";
import { allZones, deviceZone, knownZone } from "../../lib/datetime/zones.ts";
import { isComposing } from "../../lib/device/composing.ts";
import { serverNow } from "../../lib/device/server-clock.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { Icon } from "../icon/icon.tsx";
import { TextField } from "./text-field.tsx";
import styles from "./zone-search.module.css";

interface ZoneSearchProps {
  /** The chosen one. It may be unknown to this browser. */
  zone: string;
  /** The times that the zone is for: offsets are those of then. None: those of today. */
  at: readonly Instant[];
  onChoose(zone: string): void;
}

/** More would be a list to scroll, not to choose from. */
const SHOWN = 24;

/** A time zone by a city, a country or a piece of its name. Its texts are the group `zones`. */
export function ZoneSearch({ zone, at, onChoose }: ZoneSearchProps) {
  const text = useMessages("zoneSearch");
  const { names } = useMessages("places");
  const formats = useFormats();
  const [query, setQuery] = useState("");
  const [today] = useState(serverNow);
  const own = deviceZone();
  const [first] = at;
  const now = first === undefined ? today : Date.parse(first);
  const all = useMemo(() => {
    const placesOf = placesOfZones(names, formats.locale);
    return allZones().map((name) => ({
      name,
      words: `${name} ${formats.place(name)} ${formats.zoneName(name, now)}`,
      places: [formats.place(name), ...placesOf(name)],
    }));
  }, [names, formats, now]);
  const asked = query.trim() !== "";
  const hits = useMemo(() => (asked ? searchZones(all, query) : []), [asked, all, query]);
  const known = knownZone(zone) !== null;
  const found = hits.length > 0 ? hits : [...new Set([...(own === null ? [] : [own]), ...(known ? [zone] : [])])];
  const more = (name: string) => {
    const place = asked ? all.filter((one) => one.name === name).map((one) => matchingPlace(one, query))[0] : null;
    const words = name === own ? text.own : formats.zoneName(name, now);
    return place && place !== formats.place(name) ? `${place} · ${words}` : words;
  };
  const status = () => {
    if (asked && hits.length === 0) return own === null ? text.none : text.noneButOwn;
    return found.length > SHOWN && text.more(found.length - SHOWN);
  };
  // Enter takes the best hit, and never sends a form around it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || isComposing(event)) return;
    event.preventDefault();
    const [best] = hits;
    if (best !== undefined) onChoose(best);
  };

  return (
    <>
      <TextField
        label={text.search}
        value={query}
        onChange={setQuery}
        onKeyDown={onKeyDown}
        autoFocus
        enterKeyHint="search"
        autoComplete="off"
      />
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map((name) => (
          <li key={name}>
            <button type="button" className={styles.zone} aria-current={name === zone} onClick={() => onChoose(name)}>
              <span className={styles.name}>{formats.zone(name, at.length > 0 ? at : now)}</span>
              <span className={styles.more}>{more(name)}</span>
              {name === zone && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.rest} role="status">
        {status()}
      </p>
    </>
  );
}
