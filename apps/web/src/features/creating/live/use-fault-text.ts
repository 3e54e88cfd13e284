import { useI18n } from "../../../lib/i18n/language-provider.tsx";
import type { DraftError, DraftErrors } from "../model/validate-draft.ts";

/** The words for a field's fault. They come with the late texts, which are there before a fault can be (use-creation.ts). */
export function useFaultText(fieldErrors: DraftErrors): (field: string) => string | undefined {
  const { messages } = useI18n();
  const wordsOf = (fault: DraftError) => messages.creatingMore.faults[fault];
  return (field) => {
    const fault = fieldErrors[field];
    return fault && wordsOf(fault);
  };
}
