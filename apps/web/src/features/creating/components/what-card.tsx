import { limits } from "@pintpoint/core";
import { useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Chip, Chips } from "../../../ui/choice/chip.tsx";
import { TextArea, TextField } from "../../../ui/field/text-field.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import type { Suggestion } from "../model/activity-suggestions.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { Draft } from "../types.ts";
import styles from "./what-card.module.css";

interface WhatCardProps {
  draft: Draft;
  activity: string;
  title: string;
  suggestions: readonly Suggestion[];
  creation: { fieldErrors: DraftErrors; clearError(field: string): void };
  onChange(part: Partial<Draft>): void;
}

/** The activity, and the title that follows from it until somebody writes another. */
export function WhatCard({ draft, activity, title, suggestions, creation, onChange }: WhatCardProps) {
  const messages = useMessages("creating");
  const [opened, setOpened] = useState(false);
  const { fieldErrors, clearError } = creation;
  const faultText = (field: string) => fieldErrors[field] && messages.faults[fieldErrors[field]];
  const editing = opened || draft.title !== null || draft.description !== "" || fieldErrors.title !== undefined;

  function choose(label: string | null) {
    clearError("activity");
    clearError("title");
    onChange({ activity: label });
  }

  return (
    <Card title={messages.what.heading}>
      <div className={styles.activity}>
        <TextField
          label={messages.what.activity}
          hideLabel
          size="lg"
          value={activity}
          limit={limits.activity}
          error={faultText("activity")}
          autoComplete="off"
          enterKeyHint="next"
          onFocus={(event) => event.target.select()}
          onChange={choose}
        />
        <Chips label={messages.what.suggestions}>
          {suggestions.map(({ label }, index) => (
            <Chip key={label} pressed={activity === label} onClick={() => choose(index === 0 ? null : label)}>
              {label}
            </Chip>
          ))}
        </Chips>
      </div>
      {editing ? (
        <div className={styles.words}>
          <TextField
            label={messages.what.title}
            hint={messages.what.titleHint}
            value={title}
            limit={limits.title}
            error={faultText("title")}
            autoComplete="off"
            onChange={(value) => {
              clearError("title");
              onChange({ title: value });
            }}
          />
          <TextArea
            label={messages.what.description}
            optional
            rows={2}
            value={draft.description}
            limit={limits.description}
            error={faultText("description")}
            onChange={(description) => {
              clearError("description");
              onChange({ description });
            }}
          />
        </div>
      ) : (
        <p className={styles.title}>
          <span className={styles.quoted}>{title}</span>
          <IconButton icon="edit" label={messages.what.editTitle} onClick={() => setOpened(true)} />
        </p>
      )}
    </Card>
  );
}
