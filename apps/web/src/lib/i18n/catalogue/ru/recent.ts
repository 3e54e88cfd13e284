import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { recent as en } from "../en/recent.ts";

export const recent: Translation<typeof en> = {
  heading: "Твои встречи на этом устройстве",
  forget: (title) => `Убрать из списка: ${title}`,
  forgotten: (title) => `«${title}» больше не в списке. Ссылка работает по-прежнему.`,
  seen: (when) => `Открыто ${when}`,
  decided: (when) => (when === "" ? "Решено!" : `Решено: ${when}`),
  newAnswers: (count) => `${count} ${pluralRu(count, "новый ответ", "новых ответа", "новых ответов")}`,
  answered: (answered, people) => `Ответы: ${answered} из ${people}`,
  nobody: "Пока никто не ответил",
  gone: "Удалена",
  again: "Повторим?",
  againOf: (title) => `Повторим? «${title}»`,
};
