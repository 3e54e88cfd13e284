import { limits } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { TextArea, TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { useFaultText } from "../live/use-fault-text.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { Draft } from "../types.ts";

interface SubjectSheetProps {
  draft: Draft;
  title: string;
  creation: { fieldErrors: DraftErrors; clearError(field: string): void };
  onChange(part: Partial<Draft>): void;
  onClose(): void;
}

/** The title, which follows from the activity until somebody writes another, and a few words. */
export function SubjectSheet({ draft, title, creation, onChange, onClose }: SubjectSheetProps) {
  const text = useMessages("createSheets");
  const { fieldErrors, clearError } = creation;
  const faultText = useFaultText(fieldErrors);
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.subject.heading}
      footer={
        <Button variant="primary" wide onClick={onClose}>
          {text.done}
        </Button>
      }
    >
      <TextField
        label={text.subject.title}
        hint={text.subject.titleHint}
        value={title}
        limit={limits.title}
        error={faultText("title")}
        autoComplete="off"
        autoFocus
        onChange={(value) => {
          clearError("title");
          onChange({ title: value });
        }}
      />
      <TextArea
        label={text.subject.description}
        optional
        rows={3}
        value={draft.description}
        limit={limits.description}
        error={faultText("description")}
        onChange={(description) => {
          clearError("description");
          onChange({ description });
        }}
      />
    </Sheet>
  );
}
