import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { rulesOf } from "../model/rules-line.ts";
import type { Draft } from "../types.ts";

/** The rules that somebody has changed, in one line. */
export function LateRules({ draft }: { draft: Draft }) {
  const { rulesLine } = useMessages("createSheets");
  const formats = useFormats();
  return rulesLine.line(rulesOf(draft, rulesLine, (wall) => formats.moment(wall, "UTC")).join(", "));
}
