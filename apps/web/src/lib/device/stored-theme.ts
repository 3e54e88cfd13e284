import { storedValue } from "./stored-value.ts";

/** `system` follows the device. */
export type Theme = "system" | "light" | "dark";

const isTheme = (value: unknown): value is Theme => value === "system" || value === "light" || value === "dark";

/** The choice made on this device, if any. */
export const storedTheme = storedValue<Theme>("theme", (found) => (isTheme(found) ? found : null));

/** Puts a choice on the document. */
export function setThemeAttribute(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
