import { bidiIsolate } from "@pintpoint/core";
import { type ReactNode, useEffect } from "react";
import { Link } from "wouter";
import { classNames } from "../../lib/class-names.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { paths } from "../../lib/paths.ts";
import styles from "./page.module.css";
import { Preferences } from "./preferences.tsx";

interface PageProps {
  /** Of the browser's tab; the brand is added. */
  title: string;
  children: ReactNode;
  /** In the header, before the switches. */
  actions?: ReactNode;
  /** `text` is one readable column, `wide` has room for a grid. */
  width?: "text" | "wide";
}

/** The frame of every page: brand, switches, content, footer. */
export function Page({ title, children, actions, width = "wide" }: PageProps) {
  const common = useMessages("common");

  useEffect(() => {
    document.title = title === common.brand ? title : `${bidiIsolate(title)} · ${common.brand}`;
  }, [title, common]);

  return (
    <>
      <a className={styles.skip} href="#content" data-screen-only>
        {common.skipToContent}
      </a>
      <header className={styles.header}>
        <Link href={paths.home} className={styles.brand}>
          <img className={styles.mark} src="/icon.svg" alt="" width="32" height="32" />
          <span>{common.brand}</span>
        </Link>
        <div className={styles.actions} data-screen-only>
          {actions}
          <Preferences />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classNames(styles.main, width === "text" && styles.text)}>
        {children}
      </main>
    </>
  );
}
