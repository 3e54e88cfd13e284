import { limits } from "@pintpoint/core";
import { Suspense } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { loadable } from "../../../lib/loadable.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import type { MeetupRulesProps } from "./meetup-rules.tsx";

const Rules = loadable(async () => (await import("./deferred-components.ts")).MeetupRules);

/** Who makes it, and the rules that few people need. */
export function RulesCard({ draft, creation, onChange }: MeetupRulesProps) {
  const { who, settings, faults: words } = useMessages("creating");
  const { fieldErrors, clearError } = creation;
  const changed = draft.editing !== "anyone" || draft.proposals !== "anyone" || draft.blind || draft.deadline !== "";

  return (
    <Card title={who.heading}>
      <TextField
        label={who.name}
        optional
        hint={who.nameHint}
        value={draft.name}
        limit={limits.name}
        error={fieldErrors.name && words[fieldErrors.name]}
        autoComplete="given-name"
        onChange={(name) => {
          clearError("name");
          onChange({ name });
        }}
      />
      <Disclosure
        title={settings.heading}
        summary={settings.summary}
        icon="sliders"
        open={changed || fieldErrors.deadline !== undefined}
      >
        <Suspense>
          <Rules draft={draft} creation={creation} onChange={onChange} />
        </Suspense>
      </Disclosure>
    </Card>
  );
}
