import { ProblemError } from "@pintpoint/client";
import { bidiIsolate, limits, type Participant } from "@pintpoint/core";
import { type SubmitEvent, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { isValidInput, normalisedInput } from "../../../lib/normalised-input.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { WaitingNote } from "../../../ui/action/waiting-note.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { namesakes } from "../model/namesakes.ts";
import { FacePicker } from "./face-picker.tsx";
import styles from "./joining.module.css";

interface NameSheetProps {
  onClose(): void;
  /** Rejects when joining was refused; what was typed stays. */
  onJoin(name: string, face: string): Promise<unknown>;
}

/** One field: the name under which the tap that opened it counts. */
export default function NameSheet({ onClose, onJoin }: NameSheetProps) {
  const [name, setName] = useState("");
  const [face, setFace] = useState("");
  const [sameNamed, setDoubles] = useState<Participant[]>([]);
  const [thatsMe, setThatsMe] = useState(false);
  const [joinRefused, setJoinRefused] = useState(false);
  const { meetup, may } = useMeetupSession();
  const text = useMessages("joining");
  const action = useAction();
  const newName = normalisedInput(name, limits.name);
  const ready = isValidInput(newName, limits.name);

  // With the organiser link one can join while joining is closed.
  const closed = joinRefused || (meetup.settings.joining === "closed" && !may("settings"));

  const join = () =>
    void action.run(async () => {
      setJoinRefused(false);
      try {
        await onJoin(newName, face);
      } catch (failure) {
        if (!(failure instanceof ProblemError && failure.code === "joining_closed")) throw failure;
        setJoinRefused(true);
      }
    });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const same = namesakes(meetup, newName);
    if (same.length > 0) setDoubles(same);
    else join();
  };

  // Keeps the typed name: joining may be opened again.
  if (closed && name === "") {
    return (
      <Sheet open onClose={onClose} title={text.closedTitle} lead={text.closed} size="sm">
        <HowToReturn />
      </Sheet>
    );
  }
  if (thatsMe) {
    return (
      <Sheet open onClose={onClose} title={text.welcomeBack(bidiIsolate(sameNamed[0]?.name ?? newName))} size="sm">
        <HowToReturn />
        <div className={styles.buttons}>
          <Button onClick={() => setThatsMe(false)}>{text.back}</Button>
        </div>
      </Sheet>
    );
  }
  if (sameNamed.length > 0) {
    return (
      <Sheet open onClose={onClose} title={text.nameIsHere(bidiIsolate(sameNamed[0]?.name ?? newName))} size="sm">
        <div className={styles.buttons}>
          <Button variant="secondary" wide onClick={() => setThatsMe(true)}>
            {text.thatsMe}
          </Button>
          <Button variant="primary" wide busy={action.busy} onClick={join}>
            {text.another(bidiIsolate(newName))}
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
        <FacePicker title={text.face} value={face} onChange={setFace} />
        <Notes closed={closed} busy={action.busy} />
        <Button type="submit" variant="primary" size="lg" wide busy={action.busy} aria-disabled={!ready}>
          {text.join}
        </Button>
      </form>
    </Sheet>
  );
}

/** For who takes part already, and stands here as a guest. */
function HowToReturn() {
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

/** Notes in the form: joining is closed, or the command waits because of a rate limit. */
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
