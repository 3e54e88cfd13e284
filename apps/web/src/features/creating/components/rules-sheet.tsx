import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { MeetupRules, type MeetupRulesProps } from "./meetup-rules.tsx";

/** The rules that few people need. */
export function RulesSheet({ onClose, ...rules }: MeetupRulesProps & { onClose(): void }) {
  const text = useMessages("createSheets");
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.rules.title}
      footer={
        <Button variant="primary" wide onClick={onClose}>
          {text.done}
        </Button>
      }
    >
      <MeetupRules {...rules} />
    </Sheet>
  );
}
