import type { PersonTally } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import styles from "./answers-table.module.css";
import { AnswersTable } from "./answers-table.tsx";

/** Loaded when asked for. */
export default function AnswersSheet({ tallies, onClose }: { tallies: readonly PersonTally[]; onClose(): void }) {
  const text = useMessages("people");
  return (
    <Sheet open onClose={onClose} title={text.tableTitle} size="lg">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={text.tableTitle}>
        <AnswersTable tallies={tallies} />
      </section>
    </Sheet>
  );
}
