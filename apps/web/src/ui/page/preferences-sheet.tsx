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
  const { common, preferences } = messages;
  return (
    <Sheet open onClose={onClose} title={common.preferences} size="sm">
      <div className={styles.preference}>
        <h3 className={styles.title}>{preferences.language}</h3>
        <Segmented
          wide
          label={preferences.language}
          segments={languages.map((value) => ({ value, label: preferences.languageNames[value] }))}
          value={language}
          onChange={(chosen) => {
            if (chosen) setLanguage(chosen).catch(() => showToast({ text: common.errors.offline, tone: "danger" }));
          }}
        />
      </div>
      <div className={styles.preference}>
        <h3 className={styles.title}>{preferences.theme}</h3>
        <Segmented
          wide
          label={preferences.theme}
          segments={[
            { value: "system", label: preferences.themes.system },
            { value: "light", label: preferences.themes.light, icon: "sun" },
            { value: "dark", label: preferences.themes.dark, icon: "moon" },
          ]}
          value={theme}
          onChange={(chosen) => {
            if (chosen) setTheme(chosen);
          }}
        />
      </div>
      <Switch label={preferences.serious} hint={preferences.seriousHint} checked={serious} onChange={setSeriousMode} />
    </Sheet>
  );
}
