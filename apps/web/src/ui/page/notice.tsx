import type { ActivityKey } from "@pintpoint/core";
import type { ReactNode } from "react";
import type { LineState } from "../../lib/lines/line-states.ts";
import { HumourLine } from "../prose/humour-line.tsx";
import { Scene } from "../scene/scene.tsx";
import type { SceneKind } from "../scene/scene-kind.ts";
import styles from "./notice.module.css";

interface NoticeProps {
  title: string;
  text: string;
  scene: SceneKind;
  activity?: ActivityKey | "other";
  /** What a line of humour below the text is about. */
  humour?: LineState | undefined;
  /** Ways on. */
  children?: ReactNode;
}

/** A page that has only this to say. */
export function Notice({ title, text, scene, activity, humour, children }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <Scene kind={scene} activity={activity} />
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {humour && <HumourLine state={humour} meetup={null} />}
        {children && <div className={styles.ways}>{children}</div>}
      </div>
    </div>
  );
}
