import { limits } from "@pintpoint/core";
import { useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { FacePicker } from "./deferred.ts";
import { LatePart } from "./late-part.tsx";
import styles from "./name-field.module.css";

interface NameFieldProps {
  name: string;
  face: string;
  error: string | undefined;
  onName(name: string): void;
  onFace(face: string): void;
}

/** Who asks: a name with a face, or without one. */
export function NameField({ name, face, error, onName, onFace }: NameFieldProps) {
  const text = useMessages("createPage");
  const { who } = useMessages("creating");
  const [choosing, setChoosing] = useState(false);
  const id = useId();
  return (
    <section className={styles.who} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className={styles.heading}>
        {text.who}
      </h2>
      <div className={styles.frame}>
        <Avatar name={name} emoji={face} seed={name} size="md" />
        <label htmlFor={id} className="visually-hidden">
          {who.name}
        </label>
        <input
          id={id}
          className={styles.input}
          value={name}
          placeholder={who.name}
          autoComplete="given-name"
          enterKeyHint="next"
          maxLength={limits.name * 4}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : `${id}-hint`}
          onChange={(event) => onName(event.target.value)}
        />
        <button type="button" className={styles.face} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {text.face}
        </button>
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      <p id={`${id}-hint`} className="visually-hidden">
        {who.nameHint}
      </p>
      {choosing && (
        <LatePart>
          <FacePicker
            chosen={face}
            onChoose={(chosen) => {
              onFace(chosen);
              setChoosing(false);
            }}
          />
        </LatePart>
      )}
    </section>
  );
}
