import type { ReactNode } from "react";
import { linksIn } from "./links-in.ts";
import styles from "./prose.module.css";

/** A text with its links. Where one leads elsewhere than it seems to, the host is named behind it. */
export default function LinkedText({ text }: { text: string }): ReactNode {
  return linksIn(text).map(({ text: piece, href, host }, index) =>
    href === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name.
      <span key={index}>{piece}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name.
      <a key={index} className={styles.link} dir="ltr" href={href} target="_blank" rel="noreferrer noopener nofollow">
        {host === undefined ? piece : `${piece} [${host}]`}
      </a>
    ),
  );
}
