import styles from "./page.module.css";

/** A pint that is a map pin: when and where, over a beer. */
export function Brand() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className={styles.pin} d="M16 31s-11-9-11-18a11 11 0 0 1 22 0c0 9-11 18-11 18z" />
      <path className={styles.glass} d="M11 9h10l-1.2 11.5a1 1 0 0 1-1 .9h-5.6a1 1 0 0 1-1-.9z" />
      <path
        className={styles.foam}
        d="M10.5 10.5a2.3 2.3 0 0 1 1.3-4.2 3.2 3.2 0 0 1 5.4-.9 2.6 2.6 0 0 1 4 2 1.9 1.9 0 0 1 .2 3.6c-1 .5-1.9-.4-2.9-.4s-1.5 1.9-2.7 1.9-1.3-1.5-2.3-1.5-2 .3-3-.5z"
      />
    </svg>
  );
}
