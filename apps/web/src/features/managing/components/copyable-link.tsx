import { useState } from "react";
import { copyText } from "../../../lib/device/clipboard.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";

/** A link that was just made, to be copied. */
export function CopyableLink({ label, link, hint }: { label: string; link: string; hint: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const common = useMessages("common");
  return (
    <>
      <TextField
        label={label}
        value={link}
        onChange={() => undefined}
        onFocus={(event) => event.target.select()}
        hint={copied === false ? common.copyFailed : hint}
      />
      <Button icon={copied ? "check" : "copy"} onClick={() => void copyText(link).then(setCopied)}>
        {copied ? common.copied : common.copy}
      </Button>
    </>
  );
}
