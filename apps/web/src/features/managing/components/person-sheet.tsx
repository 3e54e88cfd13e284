import "../../../ui/icon/deferred-shapes.ts";
import { formatMeetupLink } from "@pintpoint/client";
import { bidiIsolate, type Participant } from "@pintpoint/core";
import { useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { usePublicOrigin } from "../../../lib/meetup/public-origin.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { Switch } from "../../../ui/field/switch.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { CopyableLink } from "./copyable-link.tsx";
import styles from "./managing.module.css";

/** What the organiser may do for, or with, somebody else. */
export default function PersonSheet({ person, onClose }: { person: Participant; onClose(): void }) {
  const { meetup, send } = useMeetupSession();
  const text = useMessages("managing");
  const done = useMessages("done");
  const { sayDone } = useUndo();
  const action = useAction();
  const base = usePublicOrigin();
  const [link, setLink] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const [takesComments, setTakesComments] = useState(false);
  const target = { id: meetup.id, pid: person.id };
  const current = meetup.participants[person.id] ?? person;

  const setMustCome = (mustCome: boolean) =>
    void action.run(() => send("editParticipant", { ...target, body: { mustCome } }));
  const relink = () =>
    void action.run(async () => {
      const { token } = await send("relink", target);
      setLink(formatMeetupLink(base, { meetupId: meetup.id, me: { participantId: person.id, token } }));
      sayDone(done.newLink);
    });
  const remove = async () => {
    const ask = { ...target, ...(takesComments && { comments: "remove" as const }) };
    if (!(await action.run(() => send("leave", ask)))) return;
    onClose();
    sayDone(done.removedPerson(bidiIsolate(current.name)));
  };
  const hasComments = Object.values(meetup.comments).some(({ participantId }) => participantId === person.id);
  const failure = action.error && (
    <Banner tone="danger" role="alert">
      {action.error}
    </Banner>
  );
  if (removing) {
    return (
      <Sheet
        open
        onClose={onClose}
        title={text.removeTitle(bidiIsolate(current.name))}
        lead={text.removeHint}
        size="sm"
      >
        {failure}
        {hasComments && (
          <Switch
            label={text.removeComments}
            hint={text.takeCommentsHint}
            checked={takesComments}
            onChange={setTakesComments}
          />
        )}
        <div className={styles.buttons}>
          <Button onClick={() => setRemoving(false)}>{text.keepPerson}</Button>
          <Button variant="danger" icon="trash" busy={action.busy} onClick={() => void remove()}>
            {text.remove}
          </Button>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet open onClose={onClose} title={bidiIsolate(current.name)} size="sm">
      <Switch
        label={text.mustCome}
        hint={text.mustComeHint}
        checked={current.mustCome === true}
        onChange={setMustCome}
      />
      {link ? (
        <CopyableLink label={text.newLink} link={link} hint={text.newLinkHint(bidiIsolate(current.name))} />
      ) : (
        <Button wide icon="key" busy={action.busy} onClick={relink}>
          {text.relink}
        </Button>
      )}
      <Button wide variant="quiet" icon="trash" onClick={() => setRemoving(true)}>
        {text.removePerson(bidiIsolate(current.name))}
      </Button>
      {failure}
    </Sheet>
  );
}
