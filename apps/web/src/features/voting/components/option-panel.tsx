import "../../../ui/icon/deferred-shapes.ts";
import type { Meetup, OptionTally, Slot, Venue } from "@pintpoint/core";
import type { ReactNode } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { isVenue, optionName } from "../../../lib/meetup/option-name.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Names } from "./names.tsx";
import styles from "./option-panel.module.css";
import { VenueDetails } from "./venue-details.tsx";

interface OptionPanelProps {
  /** What the ids of its parts begin with. */
  id: string;
  option: Slot | Venue;
  tally: OptionTally | undefined;
  /** The state that the tally is of. */
  talliedMeetup: Meetup;
  menu: ReactNode;
  /** Opens what people say about it. */
  onSpeak: (() => void) | undefined;
}

/** All that is known about an option: its whole name, the place, who said what, and what may be done with it. */
export function OptionPanel({ id, option, tally, talliedMeetup, menu, onSpeak }: OptionPanelProps) {
  const { zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("optionPanel");
  return (
    <div className={styles.panel}>
      <p className={styles.name}>{optionName(option, formats, zone)}</p>
      {isVenue(option) && <VenueDetails venue={option} />}
      {tally && (
        <div className={styles.who}>
          <Names id={id} option={option} tally={tally} talliedMeetup={talliedMeetup} />
        </div>
      )}
      {(menu || onSpeak) && (
        <div className={styles.actions}>
          {onSpeak && (
            <Button size="sm" variant="quiet" icon="comment" onClick={onSpeak}>
              {text.saySomething}
            </Button>
          )}
          {menu}
        </div>
      )}
    </div>
  );
}
