import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";

/** Asks for the zone where the device names none, or one that its browser does not know. */
export function UnknownDeviceZone({ onChoose }: { onChoose(): void }) {
  const text = useMessages("creatingMore");
  return (
    <Banner
      tone="warning"
      role="status"
      action={
        <Button size="sm" onClick={onChoose}>
          {text.chooseZone}
        </Button>
      }
    >
      {text.unsaidZone}
    </Banner>
  );
}
