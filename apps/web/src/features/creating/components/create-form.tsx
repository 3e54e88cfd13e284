import { useEffect, useId, useRef, useState } from "react";
import { wallClock } from "../../../lib/datetime/day.ts";
import { isComposing } from "../../../lib/device/composing.ts";
import { useNow } from "../../../lib/device/now.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { useCreation } from "../live/use-creation.ts";
import { useDraft } from "../live/use-draft.ts";
import { useSlotEditor } from "../live/use-slot-editor.ts";
import { activityOf, derivedTitle } from "../model/activity-suggestions.ts";
import { CreateBar } from "./create-bar.tsx";
import styles from "./create-form.module.css";
import opening from "./hero.module.css";
import { RulesCard } from "./rules-card.tsx";
import { WhatCard } from "./what-card.tsx";
import { WhenCard } from "./when-card.tsx";
import { WhereCard } from "./where-card.tsx";

/** What, when, where, and a link. */
export function CreateForm() {
  const messages = useMessages("creating");
  const common = useMessages("common");
  const { draft, touched, update, changeSlots, discard, restore } = useDraft();
  const now = wallClock(draft.timeZone, useNow());
  const creation = useCreation(discard);
  const editing = useSlotEditor({ slots: draft.slots, length: draft.length, now, onChange: changeSlots });
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setTries] = useState(0);
  const headingId = useId();

  // After a try that came to nothing, once its faults are drawn: to the first of them.
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus();
  }, [attempts]);

  const suggestions = Object.values(messages.suggestions);
  const activity = activityOf(draft.activity, suggestions);
  const title = draft.title ?? derivedTitle(activity, suggestions);

  function startOver() {
    discard();
    showToast({ text: messages.startedOver, action: { label: common.undo, run: () => restore(draft) } });
  }

  async function submit() {
    await creation.create(draft, { activity, title }, now);
    setTries((count) => count + 1);
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={headingId}
      noValidate
      onKeyDown={(event) => {
        // Enter in a field must not create a meetup that is half thought out.
        if (event.key !== "Enter" || isComposing(event)) return;
        if (event.target instanceof HTMLInputElement) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <header className={opening.hero}>
        <h1 id={headingId} className={opening.heading}>
          {messages.heading}
        </h1>
        <p className={opening.lead}>{messages.lead}</p>
      </header>
      <div className={styles.what}>
        <WhatCard
          draft={draft}
          activity={activity}
          title={title}
          suggestions={suggestions}
          creation={creation}
          onChange={update}
        />
      </div>
      <div className={styles.when}>
        <WhenCard draft={draft} now={now} editing={editing} fieldErrors={creation.fieldErrors} onChange={update} />
      </div>
      <div className={styles.rest}>
        <WhereCard
          venues={draft.venues}
          fieldErrors={creation.fieldErrors}
          onClearError={creation.clearError}
          onChange={(venues) => update({ venues })}
        />
        <RulesCard draft={draft} creation={creation} onChange={update} />
      </div>
      {touched && (
        <div className={styles.again}>
          <Button variant="quiet" size="sm" icon="undo" onClick={startOver}>
            {messages.startOver}
          </Button>
        </div>
      )}
      <div className={styles.bar} data-screen-only>
        <CreateBar draft={draft} sending={creation.sending} setback={creation.error} />
      </div>
    </form>
  );
}
