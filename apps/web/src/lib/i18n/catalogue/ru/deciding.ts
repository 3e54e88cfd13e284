import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { deciding as en } from "../en/deciding.ts";

export const deciding: Translation<typeof en> = {
  decided: "Решено",
  coming: (heads) =>
    heads === 0
      ? "Пока никто не идёт"
      : `${pluralRu(heads, "Идёт", "Идут", "Идут")} ${heads} ${pluralRu(heads, "человек", "человека", "человек")}`,
  inCount: (heads) => `${pluralRu(heads, "идёт", "идут", "идут")} ${heads}`,
  waitingCount: (heads) => `в очереди ${heads}`,
  groups: { waiting: "Ждут места", maybe: "Возможно", out: "Не смогут", unsaid: "Пока без ответа" },
  you: {
    guest: "Идёшь?",
    unsaid: "Идёшь?",
    maybe: "Пока стоит «может». А теперь?",
    in: "Ты в списке",
    out: "Ты не идёшь",
  },
  youWait: (place) => `Мест больше нет: ты в очереди под номером ${place}.`,
  can: "Я иду",
  no: "Не смогу",
  canAgain: "Всё-таки могу",
  cannot: "Всё-таки не могу",
  calendar: "В календарь",
  copyForChat: "Текст для чата",
  copied: "Скопировано. Вставь в чат.",
  copyByHand: (line) => `Скопируй вручную: ${line}`,
  share: "Поделиться",
  reopen: "Вернуть голосование",
  forecast: ({ coming, maybe, out }) =>
    `${pluralRu(coming, "Может", "Могут", "Могут")} ${coming}, возможно ${maybe}, не смогут ${out}`,
  title: "Решить",
  lead: "Страница станет приглашением. Решение можно отменить.",
  when: "Когда",
  where: "Где",
  openWhen: "Время пока не выбрано",
  openWhere: "Место пока не выбрано",
  decide: "Решено!",
  decideThis: "Выбрать это",
};
