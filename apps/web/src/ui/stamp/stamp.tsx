import type { ReactNode } from "react";
import styles from "./stamp.module.css";

/** Words pressed on the page at an angle: what is so, and final. As large as the text around it. */
export const Stamp = ({ children }: { children: ReactNode }) => <span className={styles.stamp}>{children}</span>;
