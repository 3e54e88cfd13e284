import { limits } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { RadioList } from "../../../ui/field/radio-list.tsx";
import { Switch } from "../../../ui/field/switch.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import type { Faults } from "../model/check-draft.ts";
import type { Draft } from "../types.ts";

interface RulesCardProps {
  draft: Draft;
  creation: { faults: Faults; forgive(field: string): void };
  onChange(part: Partial<Draft>): void;
}

/** Who makes it, and the rules that few people need. */
export function RulesCard({ draft, creation, onChange }: RulesCardProps) {
  const { who, settings, faults: words } = useMessages("creating");
  const { faults, forgive } = creation;
  const changed = draft.editing !== "anyone" || draft.proposals !== "anyone" || draft.blind || draft.deadline !== "";

  return (
    <Card title={who.heading}>
      <TextField
        label={who.name}
        optional
        hint={who.nameHint}
        value={draft.name}
        limit={limits.name}
        error={faults.name && words[faults.name]}
        autoComplete="given-name"
        onChange={(name) => {
          forgive("name");
          onChange({ name });
        }}
      />
      <Disclosure
        title={settings.heading}
        summary={settings.summary}
        icon="sliders"
        open={changed || faults.deadline !== undefined}
      >
        <RadioList
          label={settings.editing}
          value={draft.editing}
          onChange={(editing) => onChange({ editing })}
          options={[
            { value: "anyone", ...settings.editingOptions.anyone },
            { value: "organiser", ...settings.editingOptions.organiser },
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
          error={faults.deadline && words[faults.deadline]}
          onChange={(deadline) => {
            forgive("deadline");
            onChange({ deadline });
          }}
        />
      </Disclosure>
    </Card>
  );
}
