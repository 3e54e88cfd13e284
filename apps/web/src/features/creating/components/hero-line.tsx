import styles from "./hero.module.css";

/** The first part stands large; on a phone the second goes below it. */
export function HeroLine({ line, rest }: { line: string; rest: string }) {
  return (
    <>
      <span className={styles.line}>{line}</span> <span className={styles.rest}>{rest}</span>
    </>
  );
}
