import type { ActivityKey } from "@pintpoint/core";
import type { ReactNode } from "react";
import { Scene, type SceneKind } from "../scene/scene.tsx";
import styles from "./notice.module.css";

interface NoticeProps {
  title: string;
  text: string;
  scene: SceneKind;
  activity?: ActivityKey | "other";
  /** A line of humour below the text. */
  line?: ReactNode;
  /** Ways on. */
  children?: ReactNode;
}

/** A page that has only this to say. */
export function Notice({ title, text, scene, activity, line, children }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <Scene kind={scene} activity={activity} />
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {line}
        {children && <div className={styles.ways}>{children}</div>}
      </div>
    </div>
  );
}
