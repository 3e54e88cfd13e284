import { useI18n, useMessages } from "../../lib/i18n/language-provider.tsx";
import { errorMessage } from "../../lib/meetup/error-messages.ts";
import { currentToast, showToast } from "../feedback/toast.ts";

interface Undo {
  /**
   * Says what was done. With `undo`, offers to take it back for some seconds; whoever takes it back is told whether it
   * worked, unless `undo` has said something itself.
   */
  sayDone(text: string, undo?: () => Promise<unknown>, seconds?: number): void;
}

/** A toast that says what an action has done. Undo is offered only where it brings everything back. */
export function useUndo(): Undo {
  const { messages } = useI18n();
  const common = useMessages("common");
  const done = useMessages("done");
  const takeBack = async (undo: () => Promise<unknown>) => {
    try {
      // The toast that offered it hides itself first.
      await Promise.resolve();
      await undo();
      if (currentToast() !== null) return;
      showToast({ text: done.undone, tone: "success" });
    } catch (failure) {
      showToast({ text: done.cannotUndo(errorMessage(failure, messages)), tone: "danger" });
    }
  };
  return {
    sayDone(text, undo, seconds) {
      showToast({
        text,
        tone: "success",
        ...(seconds !== undefined && { seconds }),
        ...(undo && { action: { label: common.undo, run: () => void takeBack(undo) } }),
      });
    },
  };
}
