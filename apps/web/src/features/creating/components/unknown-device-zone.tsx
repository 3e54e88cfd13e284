import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";

/** Asks for the time zone where the device reports none, or one that the browser does not know. */
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
