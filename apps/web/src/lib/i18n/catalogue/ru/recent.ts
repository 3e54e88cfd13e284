import type { Translation } from "../../translation.ts";
import type { recent as en } from "../en/recent.ts";

export const recent: Translation<typeof en> = {
  heading: "Твои встречи на этом устройстве",
  forget: (title) => `Убрать из списка: ${title}`,
  forgotten: (title) => `«${title}» больше не в списке. Ссылка работает по-прежнему.`,
  seen: (when) => `Открыто ${when}`,
};
