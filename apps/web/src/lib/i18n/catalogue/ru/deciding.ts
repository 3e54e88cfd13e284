import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { deciding as en } from "../en/deciding.ts";

export const deciding: Translation<typeof en> = {
  decided: "Решено",
  coming: (heads) =>
    heads === 0
      ? "Пока никто не идёт"
      : `${pluralRu(heads, "Идёт", "Идут", "Идут")} ${heads} ${pluralRu(heads, "человек", "человека", "человек")}`,
  maybe: (names) => `Возможно: ${names}`,
  inCount: (heads) => `${pluralRu(heads, "идёт", "идут", "идут")} ${heads}`,
  can: "Я иду",
  canAgain: "Всё-таки могу",
  cannot: "Всё-таки не могу",
  calendar: "В календарь",
  copyForChat: "Текст для чата",
  copied: "Скопировано. Вставь в чат.",
  copyByHand: (line) => `Скопируй вручную: ${line}`,
  share: "Поделиться",
  reopen: "Вернуть голосование",
  title: "Решить",
  lead: "Страница станет приглашением. Решение можно отменить.",
  when: "Когда",
  where: "Где",
  openWhen: "Время пока открыто",
  openWhere: "Место пока открыто",
  decide: "Решено!",
  decideThis: "Выбрать это",
};
