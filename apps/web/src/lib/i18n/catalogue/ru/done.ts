import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { done as english } from "../en/done.ts";

export const done: Translation<typeof english> = {
  added: (option: string) => `Теперь в списке: ${option}.`,
  addedWithYes: (option: string) => `Теперь в списке: ${option}. Твоё «да» уже там.`,
  sentTo: (organiser: string) => `Отправлено, решает ${organiser}. Потом смогут голосовать все.`,
  sentToOrganiser: "Отправлено организатору. Если одобрит, смогут голосовать все.",
  approved: (option: string) => `Можно голосовать: ${option}.`,
  moved: (option: string) => `Новое время: ${option}.`,
  saved: "Сохранено.",
  undone: "Всё как было.",
  removed: (option: string) => `Больше не в списке: ${option}.`,
  removedWithAnswers: (option: string, count: number) =>
    `Больше не в списке: ${option}. Вместе с этим ${pluralRu(count, "пропал", "пропали", "пропало")} ${count} ${pluralRu(count, "ответ", "ответа", "ответов")}.`,
  rejected: (option: string) => `В список не попадёт: ${option}.`,
  left: "Тебя больше нет во встрече, ответов тоже. Возвращайся, если что.",
  removedPerson: (name: string) => `${name} больше не участвует, ответы тоже убраны.`,
  newLink: "Новая ссылка работает. Старая уже нет.",
  cannotUndo: (reason: string) => `Отменить не вышло. ${reason}`,
};
