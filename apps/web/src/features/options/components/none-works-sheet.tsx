import "../../../ui/icon/deferred-shapes.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import styles from "./options.module.css";

interface NoneWorksSheetProps {
  onPropose(what: "slot" | "venue"): void;
  onClose(): void;
}

/** After "None of these work": what would? */
export default function NoneWorksSheet({ onPropose, onClose }: NoneWorksSheetProps) {
  const text = useMessages("options");
  return (
    <Sheet open onClose={onClose} title={text.noneWorks} lead={text.noneWorksLead} size="sm">
      <div className={styles.menu}>
        <Button variant="primary" wide icon="clock" onClick={() => onPropose("slot")}>
          {text.proposeSlot}
        </Button>
        <Button wide icon="pin" onClick={() => onPropose("venue")}>
          {text.proposeVenue}
        </Button>
        <Button variant="quiet" wide onClick={onClose}>
          {text.notNow}
        </Button>
      </div>
    </Sheet>
  );
}
