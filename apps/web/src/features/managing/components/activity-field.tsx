import { activityKeyOf, activityKeys, limits } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Chip, Chips } from "../../../ui/choice/chip.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Vessel } from "../../../ui/vessel/vessel.tsx";
import styles from "./managing.module.css";

interface ActivityFieldProps {
  /** A key that the page knows, or somebody's own word. */
  activity: string;
  onChange(activity: string): void;
}

/** What to meet for: one of those that the page knows, in the reader's language, or one's own word. */
export function ActivityField({ activity, onChange }: ActivityFieldProps) {
  const text = useMessages("managing");
  const activities = useMessages("activities");
  const known = activityKeyOf(activity);
  const stored = activityKeys.find((key) => key === activity);
  return (
    <>
      <TextField
        optional
        label={text.activity}
        value={stored ? activities[stored].label : activity}
        onChange={onChange}
        limit={limits.activity}
      />
      <Chips>
        {activityKeys.map((key) => (
          <Chip key={key} pressed={known === key} onClick={() => onChange(known === key ? "" : key)}>
            <span className={styles.activity} data-activity={key}>
              <Vessel activity={key} level={0.55} size={24} />
              <span>{activities[key].label}</span>
            </span>
          </Chip>
        ))}
      </Chips>
    </>
  );
}
