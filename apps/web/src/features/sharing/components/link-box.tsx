import "../../../ui/icon/deferred-shapes.ts";
import { useState } from "react";
import { copyText } from "../../../lib/device/clipboard.ts";
import { canShare, share } from "../../../lib/device/share.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { QrCode } from "./qr-code.tsx";
import styles from "./sharing.module.css";

interface LinkBoxProps {
  label: string;
  link: string;
  /** What the system's share sheet says with it. */
  title: string;
  hint?: string | undefined;
  /** The code is what one came for. */
  codeFirst?: boolean;
}

/** One link, and every way to hand it on that works here: copying, the share sheet, a code to scan. */
export function LinkBox({ label, link, title, hint, codeFirst = false }: LinkBoxProps) {
  const [code, setCode] = useState(codeFirst);
  const [copied, setCopied] = useState<boolean | null>(null);
  const common = useMessages("common");
  const text = useMessages("sharing");
  return (
    <div className={styles.box}>
      <TextField
        label={label}
        value={link}
        onChange={() => undefined}
        onFocus={(event) => event.target.select()}
        hint={copied === false ? common.copyFailed : hint}
      />
      <div className={styles.ways}>
        <Button variant="primary" icon={copied ? "check" : "copy"} onClick={() => void copyText(link).then(setCopied)}>
          {copied ? common.copied : common.copy}
        </Button>
        {canShare() && (
          <Button icon="share" onClick={() => void share({ title, url: link })}>
            {text.system}
          </Button>
        )}
        <Button icon="qr" aria-expanded={code} onClick={() => setCode(!code)}>
          {text.code}
        </Button>
      </div>
      <span className="visually-hidden" role="status">
        {copied ? common.copied : ""}
      </span>
      {code && <QrCode text={link} label={text.codeOf(label)} />}
    </div>
  );
}
