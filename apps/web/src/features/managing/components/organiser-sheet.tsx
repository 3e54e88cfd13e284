import { useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { Switch } from "../../../ui/field/switch.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import styles from "./managing.module.css";
import { RemovePeople } from "./remove-people.tsx";
import { RenewLink } from "./renew-link.tsx";

/**
 * The organiser's controls over people: open or close joining, remove several people, renew the organiser link (MS14).
 */
export default function OrganiserSheet({ onClose }: { onClose(): void }) {
  const [part, setPart] = useState<"all" | "remove" | "renew">("all");
  const { meetup, send } = useMeetupSession();
  const text = useMessages("managing");
  const action = useAction();
  const isOpen = meetup.settings.joining !== "closed";
  const back = () => setPart("all");

  if (part === "remove") return <RemovePeople onBack={back} onClose={onClose} />;
  if (part === "renew") return <RenewLink onBack={back} onClose={onClose} />;
  const setJoining = (open: boolean) => {
    const settings = { joining: open ? ("open" as const) : ("closed" as const) };
    void action.run(() => send("editMeetup", { id: meetup.id, body: { settings } }));
  };
  return (
    <Sheet open onClose={onClose} title={text.organiser} lead={text.organiserLead} size="sm">
      <Switch label={text.joining} hint={text.joiningHint} checked={isOpen} onChange={setJoining} />
      <div className={styles.menu}>
        <Button wide icon="people" onClick={() => setPart("remove")}>
          {text.removeMany}
        </Button>
        <Button wide icon="key" onClick={() => setPart("renew")}>
          {text.renew}
        </Button>
      </div>
      {action.error && (
        <Banner tone="danger" role="alert">
          {action.error}
        </Banner>
      )}
    </Sheet>
  );
}
