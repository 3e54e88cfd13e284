import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useSearch } from "wouter/use-browser-location";
import { wallClock } from "../../../lib/datetime/day.ts";
import { isComposing } from "../../../lib/device/composing.ts";
import { useNow } from "../../../lib/device/now.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { Page } from "../../../ui/page/page.tsx";
import { useCreation } from "../live/use-creation.ts";
import { useDraft } from "../live/use-draft.ts";
import { useFaultText } from "../live/use-fault-text.ts";
import { useSlotEditor } from "../live/use-slot-editor.ts";
import { chosenActivity } from "../model/activity.ts";
import { hasOwnRules } from "../model/draft.ts";
import { ActivityBand } from "./activity-band.tsx";
import { CreateBar } from "./create-bar.tsx";
import styles from "./create-page.module.css";
import { LateRules, RulesSheet, SameAgainFill, SubjectSheet } from "./deferred.ts";
import { FormLine } from "./form-line.tsx";
import { LatePart } from "./late-part.tsx";
import { NameField } from "./name-field.tsx";
import { Places } from "./places.tsx";
import { WhenSection } from "./when-section.tsx";

interface CreatePageProps {
  /** In the header. */
  actions?: ReactNode;
  /** Above the form: what this device has made and seen before. */
  before?: ReactNode;
}

/** Whoever asks, when, where, and a link. */
export function CreatePage({ actions, before }: CreatePageProps) {
  const messages = useMessages("creating");
  const text = useMessages("createPage");
  const activities = useMessages("activities");
  const common = useMessages("common");
  const { draft, touched, update, changeSlots, discard, restore } = useDraft();
  const again = new URLSearchParams(useSearch()).get("again");
  const now = wallClock(draft.timeZone, useNow());
  const creation = useCreation(discard);
  const editing = useSlotEditor({ slots: draft.slots, length: draft.length, now, onChange: changeSlots });
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const [sheet, setSheet] = useState<"subject" | "rules" | null>(null);
  const id = useId();
  const { fieldErrors, clearError } = creation;
  const faultText = useFaultText(fieldErrors);

  // After a try that came to nothing, once its faults are drawn: to the first of them, in its sheet if it has one.
  useEffect(() => {
    if (attempts === 0) return;
    const faulty = document.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]');
    if (faulty) faulty.focus();
  }, [attempts]);

  const activity = chosenActivity(draft.activity, activities);
  const title = draft.title ?? activity.title;

  function startOver() {
    discard();
    showToast({ text: messages.startedOver, action: { label: common.undo, run: () => restore(draft) } });
  }

  async function submit() {
    const titleProposed = draft.title === null && activity.key !== "other";
    const faults = await creation.create(draft, { activity: activity.sent, title, titleProposed }, now);
    if (faults.title ?? faults.description) setSheet("subject");
    else if (faults.deadline) setSheet("rules");
    setAttempts((count) => count + 1);
  }

  return (
    <Page
      title={messages.pageTitle}
      activity={activity.key}
      actions={actions}
      band={
        <ActivityBand
          words={draft.activity}
          activity={activity.key}
          headingId={`${id}-heading`}
          error={faultText("activity")}
          onChange={(words) => {
            clearError("activity");
            clearError("title");
            update({ activity: words });
          }}
        />
      }
      bar={
        <CreateBar
          form={id}
          draft={draft}
          title={title}
          activity={activity.key}
          sending={creation.sending}
          error={creation.error}
          onEditTitle={() => setSheet("subject")}
        />
      }
    >
      <div className={styles.before}>{before}</div>
      <form
        ref={form}
        id={id}
        className={styles.form}
        aria-labelledby={`${id}-heading`}
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
        <div className={styles.who}>
          <NameField
            name={draft.name}
            face={draft.face}
            error={faultText("name")}
            onName={(name) => {
              clearError("name");
              update({ name });
            }}
            onFace={(face) => update({ face })}
          />
        </div>
        <div className={styles.when}>
          <WhenSection
            draft={draft}
            activity={activity.key}
            now={now}
            editing={editing}
            fieldErrors={fieldErrors}
            onChange={update}
          />
        </div>
        <div className={styles.where}>
          <Places
            venues={draft.venues}
            fieldErrors={fieldErrors}
            onClearError={clearError}
            onChange={(venues) => update({ venues })}
          />
          <div className={styles.lines}>
            <span className={styles.subject}>
              <FormLine icon="edit" onClick={() => setSheet("subject")}>
                {text.as(title)}
              </FormLine>
            </span>
            <FormLine icon="sliders" onClick={() => setSheet("rules")}>
              {hasOwnRules(draft) ? (
                <LatePart meanwhile={text.rules}>
                  <LateRules draft={draft} />
                </LatePart>
              ) : (
                text.rules
              )}
            </FormLine>
            {touched && (
              <Button variant="quiet" size="sm" icon="undo" onClick={startOver}>
                {messages.startOver}
              </Button>
            )}
          </div>
        </div>
        <LatePart>
          {again !== null && <SameAgainFill key={again} id={again} draft={draft} restore={restore} />}
        </LatePart>
        <LatePart key={sheet}>
          {sheet === "subject" && (
            <SubjectSheet
              draft={draft}
              title={title}
              creation={creation}
              onChange={update}
              onClose={() => setSheet(null)}
            />
          )}
          {sheet === "rules" && (
            <RulesSheet draft={draft} creation={creation} onChange={update} onClose={() => setSheet(null)} />
          )}
        </LatePart>
      </form>
    </Page>
  );
}
