import { ProblemError } from "@pintpoint/client";
import { isolate, limits, type Participant } from "@pintpoint/core";
import { type SubmitEvent, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useSession } from "../../../lib/meetup/session.tsx";
import { isReady, sentText } from "../../../lib/sent-text.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { WaitingNote } from "../../../ui/action/waiting-note.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { namesakes } from "../model/namesakes.ts";
import styles from "./joining.module.css";

interface NameSheetProps {
  onClose(): void;
  /** Rejects when joining was refused; what was typed stays. */
  onJoin(name: string): Promise<unknown>;
}

/** One field: the name under which the tap that opened it counts. */
export default function NameSheet({ onClose, onJoin }: NameSheetProps) {
  const [name, setName] = useState("");
  const [doubles, setDoubles] = useState<Participant[]>([]);
  const [thatsMe, setThatsMe] = useState(false);
  const [turnedAway, setTurnedAway] = useState(false);
  const { meetup, may } = useSession();
  const text = useMessages("joining");
  const action = useAction();
  const newName = sentText(name, limits.name);
  const ready = isReady(newName, limits.name);

  // The organiser's link opens the door for who holds it.
  const closed = turnedAway || (meetup.settings.joining === "closed" && !may("settings"));

  const join = () =>
    void action.run(async () => {
      setTurnedAway(false);
      try {
        await onJoin(newName);
      } catch (failure) {
        if (!(failure instanceof ProblemError && failure.code === "joining_closed")) throw failure;
        setTurnedAway(true);
      }
    });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const same = namesakes(meetup, newName);
    if (same.length > 0) setDoubles(same);
    else join();
  };

  // A name that is typed stays: the door may open again.
  if (closed && name === "") {
    return (
      <Sheet open onClose={onClose} title={text.closedTitle} lead={text.closed} size="sm">
        <WayBack />
      </Sheet>
    );
  }
  if (thatsMe) {
    return (
      <Sheet open onClose={onClose} title={text.welcomeBack(isolate(doubles[0]?.name ?? newName))} size="sm">
        <WayBack />
        <div className={styles.buttons}>
          <Button onClick={() => setThatsMe(false)}>{text.back}</Button>
        </div>
      </Sheet>
    );
  }
  if (doubles.length > 0) {
    return (
      <Sheet open onClose={onClose} title={text.nameIsHere(isolate(doubles[0]?.name ?? newName))} size="sm">
        <div className={styles.buttons}>
          <Button variant="secondary" wide onClick={() => setThatsMe(true)}>
            {text.thatsMe}
          </Button>
          <Button variant="primary" wide busy={action.busy} onClick={join}>
            {text.another(isolate(newName))}
          </Button>
        </div>
        <Notes closed={closed} busy={action.busy} />
        {action.error && (
          <Banner tone="danger" role="alert">
            {action.error}
          </Banner>
        )}
        <Button variant="quiet" onClick={() => setDoubles([])}>
          {text.otherName}
        </Button>
      </Sheet>
    );
  }
  return (
    <Sheet open onClose={onClose} title={text.title} lead={text.lead} size="sm">
      <form className={styles.form} onSubmit={submit}>
        <TextField
          autoFocus
          label={text.name}
          value={name}
          onChange={setName}
          limit={limits.name}
          autoComplete="given-name"
          enterKeyHint="go"
          size="lg"
          error={action.error ?? undefined}
        />
        <Notes closed={closed} busy={action.busy} />
        <Button type="submit" variant="primary" size="lg" wide busy={action.busy} aria-disabled={!ready}>
          {text.join}
        </Button>
      </form>
    </Sheet>
  );
}

/** For who takes part already, and stands here as a guest. */
function WayBack() {
  const text = useMessages("joining");
  return (
    <>
      <p>{text.howToReturn}</p>
      <ul className={styles.ways}>
        <li>{text.returnByLink}</li>
        <li>{text.returnByCode}</li>
        <li>{text.returnByOrganiser}</li>
      </ul>
    </>
  );
}

/** Why one does not come in just now. */
function Notes({ closed, busy }: { closed: boolean; busy: boolean }) {
  const text = useMessages("joining");
  return (
    <>
      {closed && (
        <Banner tone="warning" icon="lock" role="alert">
          {text.closed}
        </Banner>
      )}
      <WaitingNote busy={busy} />
    </>
  );
}
