import type { Instant } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { ZoneSearch } from "../../../ui/field/zone-search.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";

interface ZoneSheetProps {
  zone: string;
  /** The times chosen so far. */
  at: readonly Instant[];
  onClose(): void;
  onChoose(zone: string): void;
}

export function ZoneSheet({ zone, at, onClose, onChoose }: ZoneSheetProps) {
  const { zones } = useMessages("creatingMore");
  return (
    <Sheet open onClose={onClose} title={zones.title} lead={zones.lead}>
      <ZoneSearch zone={zone} at={at} onChoose={onChoose} />
    </Sheet>
  );
}
