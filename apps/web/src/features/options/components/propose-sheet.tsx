import { SuggestTime } from "./suggest-time.tsx";
import { VenueSheet } from "./venue-sheet.tsx";

/** A new time or place. Loaded when asked for. */
export default function ProposeSheet({ kind, onClose }: { kind: "slot" | "venue"; onClose(): void }) {
  return kind === "slot" ? <SuggestTime onClose={onClose} /> : <VenueSheet venue={null} onClose={onClose} />;
}
