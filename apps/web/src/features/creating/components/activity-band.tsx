import { type ActivityKey, activityKeys, limits } from "@pintpoint/core";
import { useId, useState } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { Mat, Vessel } from "../../../ui/vessel/vessel.tsx";
import styles from "./activity-band.module.css";
import opening from "./hero.module.css";
import { Hero } from "./hero.tsx";

interface ActivityBandProps {
  /** As in the draft: a key, what was typed, or null before anything is chosen. */
  words: string | null;
  /** What the words stand for. */
  activity: ActivityKey | "other";
  headingId: string;
  error: string | undefined;
  onChange(words: string | null): void;
}

const isKey = (words: string | null): words is ActivityKey => activityKeys.some((key) => key === words);

/** The head of the create page: its one line, and what to meet for. One's own word counts as much as any other. */
export function ActivityBand({ words, activity, headingId, error, onChange }: ActivityBandProps) {
  const text = useMessages("createPage");
  const { what } = useMessages("creating");
  const activities = useMessages("activities");
  const [all, setAll] = useState(false);
  const errorId = useId();
  const chosen: ActivityKey | null = words === null ? "beer" : isKey(words) ? words : null;
  const own = chosen === null ? (words ?? "") : "";
  return (
    <div className={styles.band}>
      <h1 id={headingId} className={opening.hero}>
        <Hero activity={activity} own={own.trim()} />
      </h1>
      <div className={classNames(styles.chips, all && styles.all)}>
        <fieldset className={styles.keys} aria-label={what.suggestions}>
          {activityKeys.map((key) => (
            <button
              key={key}
              type="button"
              data-activity={key}
              className={styles.chip}
              aria-pressed={chosen === key}
              onClick={() => onChange(key === "beer" ? null : key)}
            >
              <Vessel activity={key} level={0.55} size={30} />
              <span>{activities[key].label}</span>
            </button>
          ))}
          <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {text.more}
          </button>
        </fieldset>
        <label className={classNames(styles.own, own !== "" && styles.typed)}>
          <Icon name="edit" size="sm" />
          <span className="visually-hidden">{what.activity}</span>
          <input
            value={own}
            placeholder={text.own}
            autoComplete="off"
            enterKeyHint="done"
            maxLength={limits.activity * 4}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? errorId : undefined}
            onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
          />
        </label>
      </div>
      <div className={styles.drawing}>
        <Mat
          activity={activity}
          level={0.7}
          maybe={0.3}
          mood="smile"
          size={150}
          tag={activity === "other" ? own.trim() : undefined}
        />
      </div>
      {error && (
        <p id={errorId} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
