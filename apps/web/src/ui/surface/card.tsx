import { type ReactNode, useId } from "react";
import { classNames } from "../../lib/class-names.ts";
import { ErrorBoundary } from "../feedback/error-boundary.tsx";
import styles from "./card.module.css";

interface CardProps {
  /** Makes it a named region with a heading. */
  title?: ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
  /** Under the title. */
  lead?: ReactNode;
  /** `highlight` is the main thing on the page; `flat` has no ground of its own. */
  tone?: "plain" | "flat" | "sunk" | "highlight";
  level?: 2 | 3;
  children?: ReactNode;
}

/** One subject on its own sheet of paper. */
export function Card({ title, aside, lead, tone = "plain", level = 2, children }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={classNames(styles.card, styles[tone])} aria-labelledby={title ? id : undefined}>
      {(title || aside) && (
        <header className={styles.header}>
          {title && (
            <Heading id={id} className={styles.title}>
              {title}
            </Heading>
          )}
          {aside}
        </header>
      )}
      {lead && <p className={styles.lead}>{lead}</p>}
      <ErrorBoundary>{children}</ErrorBoundary>
    </section>
  );
}
