import type { OptionId, Vote } from "@pintpoint/core";
import { memo } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import type { MeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { Segmented } from "../../../ui/choice/segmented.tsx";
import styles from "./answer-joined.module.css";
import { useTappedAnswer } from "./use-tapped-answer.ts";

interface AnswerProps {
  option: OptionId;
  /** Of the option. */
  name: string;
  value: Vote | null;
  open: boolean;
  /** The id of what is said about the answer. */
  describedBy?: string;
  onVote: MeetupSession["vote"];
  /** One frame around the three: in a grid. */
  joined?: boolean;
}

/** One's own answer: three buttons, drawn again when it changes and for nothing else. */
export const Answer = memo(function Answer({ option, name, value, open, describedBy, onVote, joined }: AnswerProps) {
  const text = useMessages("voting");
  const [shown, tap] = useTappedAnswer(value, (answer) => onVote({ [option]: answer }));
  return (
    <Segmented<Vote>
      signs
      className={joined ? styles.joined : undefined}
      clearable
      label={text.answerTo(name)}
      segments={[
        { value: "yes", label: text.answers.yes, icon: "check", tone: "yes" },
        { value: "maybe", label: text.answers.maybe, icon: "maybe", tone: "maybe" },
        { value: "no", label: text.answers.no, icon: "cross", tone: "no" },
      ]}
      value={shown}
      disabled={!open}
      describedBy={describedBy}
      onChange={tap}
    />
  );
});
