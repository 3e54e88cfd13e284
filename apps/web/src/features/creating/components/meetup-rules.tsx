import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { RadioList } from "../../../ui/field/radio-list.tsx";
import { Switch } from "../../../ui/field/switch.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { Draft } from "../types.ts";

export interface MeetupRulesProps {
  draft: Draft;
  creation: { fieldErrors: DraftErrors; clearError(field: string): void };
  onChange(part: Partial<Draft>): void;
}

/** The rules that few people need: they stand behind one line, and are loaded after what is seen at first. */
export function MeetupRules({ draft, creation, onChange }: MeetupRulesProps) {
  const { settings, faults } = useMessages("creatingMore");
  const { fieldErrors, clearError } = creation;
  return (
    <>
      <RadioList
        label={settings.editing}
        value={draft.blind ? "organiser" : draft.editing}
        onChange={(editing) => onChange({ editing })}
        options={[
          // Whoever decides sees all answers: a blind meetup is its organiser's (RT12).
          ...(draft.blind ? [] : [{ value: "anyone" as const, ...settings.editingOptions.anyone }]),
          { value: "organiser" as const, ...settings.editingOptions.organiser },
        ]}
      />
      <RadioList
        label={settings.proposals}
        value={draft.proposals}
        onChange={(proposals) => onChange({ proposals })}
        options={[
          { value: "anyone", ...settings.proposalsOptions.anyone },
          { value: "approval", ...settings.proposalsOptions.approval },
          { value: "organiser", ...settings.proposalsOptions.organiser },
        ]}
      />
      <Switch
        label={settings.blind}
        hint={settings.blindHint}
        checked={draft.blind}
        onChange={(blind) => onChange({ blind })}
      />
      <TextField
        label={settings.deadline}
        optional
        type="datetime-local"
        hint={settings.deadlineHint}
        value={draft.deadline}
        error={fieldErrors.deadline && faults[fieldErrors.deadline]}
        onChange={(deadline) => {
          clearError("deadline");
          onChange({ deadline });
        }}
      />
    </>
  );
}
