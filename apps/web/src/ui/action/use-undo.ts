import { useI18n, useMessages } from "../../lib/i18n/language-provider.tsx";
import { errorMessage } from "../../lib/meetup/error-messages.ts";
import { showToast } from "../feedback/toast.ts";

interface Undo {
  /** Says what was done. With `undo`, offers to take it back; whoever takes it back is told whether it worked. */
  sayDone(text: string, undo?: () => Promise<unknown>): void;
}

/** A toast that says what an action has done. Undo is offered only where it brings everything back. */
export function useUndo(): Undo {
  const { messages } = useI18n();
  const common = useMessages("common");
  const done = useMessages("done");
  const takeBack = async (undo: () => Promise<unknown>) => {
    try {
      await undo();
      showToast({ text: done.undone, tone: "success" });
    } catch (failure) {
      showToast({ text: done.cannotUndo(errorMessage(failure, messages)), tone: "danger" });
    }
  };
  return {
    sayDone(text, undo) {
      showToast({
        text,
        tone: "success",
        ...(undo && { action: { label: common.undo, run: () => void takeBack(undo) } }),
      });
    },
  };
}
