import { bidiIsolate } from "@pintpoint/core";
import { type ReactNode, useEffect, useInsertionEffect, useLayoutEffect } from "react";
import { classNames } from "../../lib/class-names.ts";
import { applyLoadedFont } from "../../lib/device/display-font.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { PageLink } from "../../lib/page-link.tsx";
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
  /** Gives the page its colours (styles/activities.css); without one they stay, at first those of beer. */
  activity?: string | undefined;
  /** Under the header on the same coloured ground: the page's heading and what belongs to it. */
  band?: ReactNode;
  /** At the foot of the window, the full width, in room of its own. */
  bar?: ReactNode;
}

/** The frame of every page: brand, switches, band, content. app/shell.ts draws the same before React is loaded. */
export function Page({ title, children, actions, width = "wide", activity, band, bar }: PageProps) {
  const common = useMessages("common");
  useInsertionEffect(applyLoadedFont, []);

  useEffect(() => {
    document.title = title === common.brand ? title : `${bidiIsolate(title)} · ${common.brand}`;
  }, [title, common]);
  useLayoutEffect(() => {
    if (activity !== undefined) setActivityAttribute(activity);
  }, [activity]);

  return (
    <>
      <a className={styles.skip} href="#content" data-screen-only>
        {common.skipToContent}
      </a>
      <header className={classNames(styles.band, !band && styles.edge)}>
        <div className={styles.header}>
          <PageLink href={paths.home} className={styles.brand}>
            <img className={styles.mark} src="/icon.svg" alt="" width="32" height="36" />
            <span>{common.brand}</span>
          </PageLink>
          <div className={styles.actions} data-screen-only>
            {actions}
            <Preferences />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classNames(styles.main, bar !== undefined && styles.withBar)}>
        {band && <div className={classNames(styles.band, styles.edge)}>{band}</div>}
        <div className={classNames(styles.content, width === "text" && styles.text)}>{children}</div>
      </main>
      {bar !== undefined && (
        <div className={styles.bar} data-screen-only>
          {bar}
        </div>
      )}
    </>
  );
}

/** On the document, so that what lies over the page has the colours as well; the browser's own frame takes the band's. */
function setActivityAttribute(activity: string): void {
  const root = document.documentElement;
  root.dataset.activity = activity;
  const fill = getComputedStyle(root).getPropertyValue("--fill");
  if (fill) document.querySelector('meta[name="theme-color"]')?.setAttribute("content", fill);
}
