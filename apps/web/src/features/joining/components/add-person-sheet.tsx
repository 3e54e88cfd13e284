import { limits } from "@pintpoint/core";
import { type SubmitEvent, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { storedAnsweringFor } from "../../../lib/meetup/stored-answering-for.ts";
import { isValidInput, normalisedInput } from "../../../lib/normalised-input.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { WaitingNote } from "../../../ui/action/waiting-note.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { FacePicker } from "./face-picker.tsx";
import styles from "./joining.module.css";

/**
 * Somebody who has no device joins from this one, and is answered for: the device holds both persons, and goes back to
 * the first by one tap (`AnsweringFor`).
 */
export default function AddPersonSheet({ onClose }: { onClose(): void }) {
  const { meetup, me, send } = useMeetupSession();
  const [name, setName] = useState("");
  const [face, setFace] = useState("");
  const text = useMessages("joining");
  const action = useAction();
  const newName = normalisedInput(name, limits.name);
  const ready = isValidInput(newName, limits.name);

  const add = async () => {
    if (!me) return;
    const body = { name: newName, ...(face && { avatar: face }) };
    // As a guest: the organiser's link would make an organiser of whoever joins with it.
    const joined = await send("join", { id: meetup.id, body }, { as: "guest" });
    if (joined === null) return;
    const stored = storedAnsweringFor(meetup.id);
    stored.write([...(stored.read() ?? []), { person: joined.participant.id, by: me.id }]);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) void action.run(add).then((done) => done && onClose());
  };
  return (
    <Sheet open onClose={onClose} title={text.addPerson} lead={text.addPersonLead} size="sm">
      <form className={styles.form} onSubmit={submit}>
        <TextField
          autoFocus
          label={text.theirName}
          value={name}
          onChange={setName}
          limit={limits.name}
          enterKeyHint="go"
          size="lg"
          error={action.error ?? undefined}
        />
        <FacePicker title={text.face} value={face} onChange={setFace} />
        <WaitingNote busy={action.busy} />
        <Button type="submit" variant="primary" size="lg" wide busy={action.busy} aria-disabled={!ready}>
          {text.addThem}
        </Button>
      </form>
    </Sheet>
  );
}
