import "../icon/deferred-shapes.ts";
import { setTheme, useTheme } from "../../lib/device/theme.ts";
import { languages } from "../../lib/i18n/language.ts";
import { useI18n } from "../../lib/i18n/language-provider.tsx";
import { setSeriousMode, useSeriousMode } from "../../lib/lines/serious-mode.ts";
import { Segmented } from "../choice/segmented.tsx";
import { showToast } from "../feedback/toast.ts";
import { Switch } from "../field/switch.tsx";
import { Sheet } from "../sheet/sheet.tsx";
import styles from "./preferences-sheet.module.css";

/** Language, appearance and whether there are jokes, kept on this device. */
export function PreferencesSheet({ onClose }: { onClose(): void }) {
  const { language, messages, setLanguage } = useI18n();
  const theme = useTheme();
  const serious = useSeriousMode();
  const { common } = messages;
  return (
    <Sheet open onClose={onClose} title={common.preferences} size="sm">
      <div className={styles.preference}>
        <h3 className={styles.title}>{common.language}</h3>
        <Segmented
          wide
          label={common.language}
          segments={languages.map((value) => ({ value, label: common.languageNames[value] }))}
          value={language}
          onChange={(chosen) => {
            if (chosen) setLanguage(chosen).catch(() => showToast({ text: common.errors.offline, tone: "danger" }));
          }}
        />
      </div>
      <div className={styles.preference}>
        <h3 className={styles.title}>{common.theme}</h3>
        <Segmented
          wide
          label={common.theme}
          segments={[
            { value: "system", label: common.themes.system },
            { value: "light", label: common.themes.light, icon: "sun" },
            { value: "dark", label: common.themes.dark, icon: "moon" },
          ]}
          value={theme}
          onChange={(chosen) => {
            if (chosen) setTheme(chosen);
          }}
        />
      </div>
      <Switch label={common.serious} hint={common.seriousHint} checked={serious} onChange={setSeriousMode} />
    </Sheet>
  );
}
