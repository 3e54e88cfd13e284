import "../../../ui/icon/deferred-shapes.ts";
import { useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { inChunks } from "../../../lib/in-chunks.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { RadioList } from "../../../ui/field/radio-list.tsx";
import { Switch } from "../../../ui/field/switch.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import {
  emptyRemovalForm,
  MAX_MINUTES,
  minutesOf,
  type RemovalForm,
  type RemovalPlan,
  removalCounts,
  removalPlanOf,
  removesAnything,
} from "../model/removal-form.ts";
import styles from "./managing.module.css";
import { PeopleChoice } from "./people-choice.tsx";

/** As many as one request may name. */
const MAX_IDS_PER_REQUEST = 1_000;

/** Removing many people with what they brought: first whom, then a question that names the number (MS14). */
export function RemovePeople({ onBack, onClose }: { onBack(): void; onClose(): void }) {
  const [form, setForm] = useState<RemovalForm>(emptyRemovalForm);
  const [confirming, setAsked] = useState<RemovalPlan | null>(null);
  const { meetup, now } = useMeetupSession();
  const text = useMessages("managing");
  const common = useMessages("common");
  const change = (part: Partial<RemovalForm>) => setForm({ ...form, ...part });

  if (confirming) return <ConfirmRemoval plan={confirming} onBack={() => setAsked(null)} onClose={onClose} />;
  const plan = removalPlanOf(form, now);
  const count = plan && removalCounts(meetup, plan);
  const ready = plan !== null && count !== null && removesAnything(count);
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.removeMany}
      footer={
        <div className={styles.buttons}>
          <Button onClick={onBack}>{common.back}</Button>
          <Button variant="danger" icon="trash" aria-disabled={!ready} onClick={() => ready && setAsked(plan)}>
            {text.removeCount(count?.people ?? 0)}
          </Button>
        </div>
      }
    >
      <div className={styles.form}>
        <RadioList
          label={text.removeWhom}
          value={form.by}
          options={[
            { value: "chosen", label: text.removeChosen },
            { value: "recent", label: text.removeRecent },
          ]}
          onChange={(by) => change({ by })}
        />
        {form.by === "chosen" ? (
          <PeopleChoice chosen={form.chosen} onChange={(chosen) => change({ chosen })} />
        ) : (
          <TextField
            label={text.minutes}
            hint={`${text.recentCount(count?.people ?? 0)} ${text.nobodys}`}
            type="number"
            inputMode="numeric"
            min={1}
            max={MAX_MINUTES}
            value={form.minutes}
            onChange={(minutes) => change({ minutes })}
            error={minutesOf(form) === null ? text.minutesFault(MAX_MINUTES) : undefined}
          />
        )}
        <Switch label={text.theirComments} checked={form.comments} onChange={(comments) => change({ comments })} />
        <Switch
          label={text.theirProposals}
          hint={text.theirProposalsHint}
          checked={form.options}
          onChange={(options) => change({ options })}
        />
      </div>
    </Sheet>
  );
}

interface ConfirmRemovalProps {
  plan: RemovalPlan;
  onBack(): void;
  onClose(): void;
}

/** How many go, and what goes with them: said before it is done. */
function ConfirmRemoval({ plan, onBack, onClose }: ConfirmRemovalProps) {
  const { meetup, send } = useMeetupSession();
  const text = useMessages("managing");
  const common = useMessages("common");
  const action = useAction();
  const count = removalCounts(meetup, plan);
  const remove = async () => {
    const { who, comments, options } = plan;
    const more = { ...(comments && { comments }), ...(options && { options }) };
    const groups = "ids" in who ? inChunks(count.ids, MAX_IDS_PER_REQUEST).map((ids) => ({ ids })) : [who];
    const done = await action.run(async () => {
      for (const group of groups) await send("removePeople", { id: meetup.id, body: { ...group, ...more } });
    });
    if (!done) return;
    showToast({ text: text.removedMany(count.people), tone: "success" });
    onClose();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.removeManyTitle(count.people)}
      lead={text.removeManyLead(count)}
      size="sm"
    >
      {action.error && (
        <Banner tone="danger" role="alert">
          {action.error}
        </Banner>
      )}
      <div className={styles.buttons}>
        <Button onClick={onBack}>{common.back}</Button>
        <Button
          variant="danger"
          icon="trash"
          busy={action.busy}
          aria-disabled={!removesAnything(count)}
          onClick={() => removesAnything(count) && void remove()}
        >
          {text.removeIt(count.people)}
        </Button>
      </div>
    </Sheet>
  );
}
