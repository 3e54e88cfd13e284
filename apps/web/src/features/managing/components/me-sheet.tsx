import "../../../ui/icon/deferred-shapes.ts";
import { bidiIsolate, limits, participantOf } from "@pintpoint/core";
import { type SubmitEvent, useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { isValidInput, normalisedInput } from "../../../lib/normalised-input.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { Switch } from "../../../ui/field/switch.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { faces } from "../../../ui/people/faces.ts";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import styles from "./managing.module.css";

/** Oneself: name, face, how many one brings; another device; leaving. */
export default function MeSheet({ onClose, onOtherDevice }: { onClose(): void; onOtherDevice(): void }) {
  const form = useId();
  const { meetup, stored, me, formerParticipants, switchTo, send } = useMeetupSession();
  const text = useMessages("managing");
  const linkTexts = useMessages("linkClaim");
  const done = useMessages("done");
  const { sayDone } = useUndo();
  const saving = useAction();
  const leaving = useAction();
  const [name, setName] = useState(me?.name ?? "");
  const [avatar, setAvatar] = useState(me?.avatar ?? "");
  const [party, setParty] = useState(String(me?.partySize ?? 1));
  const [isLeaving, setGoes] = useState(false);
  const [takesComments, setTakesComments] = useState(false);
  if (!me) return null;
  const partySize = Number(party);
  const partyError =
    Number.isInteger(partySize) && partySize >= 1 && partySize <= limits.partySize ? undefined : text.partyFault;
  const newName = name === me.name ? name : normalisedInput(name, limits.name);
  const ready = (newName === me.name || isValidInput(newName, limits.name)) && !partyError;

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const body = {
      ...(newName !== me.name && { name: newName }),
      ...(avatar !== me.avatar && { avatar: avatar || null }),
      ...(partySize !== me.partySize && { partySize }),
    };
    if (Object.keys(body).length === 0) return onClose();
    const before = {
      // As it is stored: `me` has a number where another person has the same name.
      ...("name" in body && { name: participantOf(stored, me.id)?.name ?? me.name }),
      ...("avatar" in body && { avatar: me.avatar || null }),
      ...("partySize" in body && { partySize: me.partySize }),
    };
    const change = (to: typeof body | typeof before) =>
      send("editParticipant", { id: meetup.id, pid: me.id, body: to });
    if (!(await saving.run(() => change(body)))) return;
    onClose();
    sayDone(done.saved, () => change(before));
  };
  const hasComments = Object.values(meetup.comments).some(({ participantId }) => participantId === me.id);
  const leave = async () => {
    const target = { id: meetup.id, pid: me.id, ...(takesComments && { comments: "remove" as const }) };
    if (!(await leaving.run(() => send("leave", target)))) return;
    onClose();
    sayDone(done.left);
  };
  if (isLeaving) {
    return (
      <Sheet open onClose={onClose} title={text.leaveTitle} lead={text.leaveLead} size="sm">
        {leaving.error && (
          <Banner tone="danger" role="alert">
            {leaving.error}
          </Banner>
        )}
        {hasComments && (
          <Switch
            label={text.takeComments}
            hint={text.takeCommentsHint}
            checked={takesComments}
            onChange={setTakesComments}
          />
        )}
        <div className={styles.buttons}>
          <Button onClick={() => setGoes(false)}>{text.stay}</Button>
          <Button variant="danger" busy={leaving.busy} onClick={() => void leave()}>
            {text.leave}
          </Button>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.me}
      size="sm"
      footer={
        <Button type="submit" form={form} variant="primary" wide busy={saving.busy} aria-disabled={!ready}>
          {text.save}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)}>
        <fieldset className={styles.faces}>
          <legend className={styles.label}>{text.avatar}</legend>
          <div className={styles.faceGrid}>
            {faces.map((emoji) => (
              <button
                key={emoji}
                type="button"
                className={styles.face}
                aria-pressed={avatar === emoji}
                onClick={() => setAvatar(avatar === emoji ? "" : emoji)}
              >
                {emoji}
              </button>
            ))}
          </div>
        </fieldset>
        <TextField label={text.name} value={name} onChange={setName} limit={limits.name} />
        <TextField
          label={text.party}
          hint={text.partyHint}
          type="number"
          inputMode="numeric"
          min={1}
          max={limits.partySize}
          value={party}
          onChange={setParty}
          error={partyError}
        />
        {saving.error && (
          <Banner tone="danger" role="alert">
            {saving.error}
          </Banner>
        )}
      </form>
      {formerParticipants.length > 0 && (
        <fieldset className={styles.menu}>
          <legend className={styles.hint}>{linkTexts.earlier}</legend>
          {formerParticipants.map((person) => (
            <Button
              key={person.id}
              wide
              onClick={() => {
                switchTo(person.id);
                onClose();
              }}
            >
              {linkTexts.be(bidiIsolate(person.name))}
            </Button>
          ))}
        </fieldset>
      )}
      <div className={styles.menu}>
        <Button wide icon="qr" onClick={onOtherDevice}>
          {text.otherDevice}
        </Button>
        <Button wide variant="quiet" onClick={() => setGoes(true)}>
          {text.leave}
        </Button>
      </div>
    </Sheet>
  );
}
