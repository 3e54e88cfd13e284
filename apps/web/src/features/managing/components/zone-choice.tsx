import type { Instant } from "@pintpoint/core";
import { useId, useRef, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { knownZone } from "../../../lib/datetime/zones.ts";
import { serverNow } from "../../../lib/device/server-clock.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { loadMessages } from "../../../lib/i18n/messages.ts";
import { loadable } from "../../../lib/loadable.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import styles from "./managing.module.css";

const ZoneSearch = loadable(
  async () => (await Promise.all([import("../../../ui/field/zone-search.tsx"), loadMessages("zones")]))[0].ZoneSearch,
);

interface ZoneChoiceProps {
  /** It may be unknown to this browser. */
  zone: string;
  /** When the meetup's times begin. */
  at: readonly Instant[];
  onChoose(zone: string): void;
}

/** The meetup's zone in words; the search for another one opens below it. */
export function ZoneChoice({ zone, at, onChoose }: ZoneChoiceProps) {
  const id = useId();
  const text = useMessages("managing");
  const formats = useFormats();
  const loading = useAction();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const toggle = async () => {
    if (open) setOpen(false);
    else if (await loading.run(() => ZoneSearch.load())) setOpen(true);
  };
  return (
    <fieldset className={styles.zone} aria-describedby={`${id}-hint`}>
      <legend className={styles.label}>{text.zone}</legend>
      <div className={styles.zoneNow}>
        <span>{knownZone(zone) === null ? zone : formats.zone(zone, at.length > 0 ? at : serverNow())}</span>
        <Button
          ref={opener}
          size="sm"
          icon="globe"
          busy={loading.busy}
          aria-expanded={open}
          onClick={() => void toggle()}
        >
          {text.changeZone}
        </Button>
      </div>
      {loading.error && <p role="alert">{loading.error}</p>}
      {open && (
        <ZoneSearch
          zone={zone}
          at={at}
          onChoose={(chosen) => {
            onChoose(chosen);
            setOpen(false);
            opener.current?.focus();
          }}
        />
      )}
      <p id={`${id}-hint`} className={styles.hint}>
        {text.zoneHint}
      </p>
    </fieldset>
  );
}
