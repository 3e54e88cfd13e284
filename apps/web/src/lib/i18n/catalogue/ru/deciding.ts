import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { deciding as en } from "../en/deciding.ts";

export const deciding: Translation<typeof en> = {
  decided: "Решено",
  coming: (heads) =>
    heads === 0
      ? "Пока никто не идёт"
      : `${pluralRu(heads, "Идёт", "Идут", "Идут")} ${heads} ${pluralRu(heads, "человек", "человека", "человек")}`,
  inZone: (time, place) => `${time} (${place})`,
  inCount: (heads) => `${pluralRu(heads, "идёт", "идут", "идут")} ${heads}`,
  waitingCount: (heads) => `в очереди ${heads}`,
  groups: { waiting: "Ждут места", open: "Пока «да»", maybe: "Возможно", out: "Не смогут", unsaid: "Пока без ответа" },
  you: {
    guest: "Идёшь?",
    unsaid: "Идёшь?",
    open: "На одну половину ты отвечаешь «да». Идёшь?",
    maybe: "Пока стоит «может». А теперь?",
    in: "Ты в списке",
    out: "Ты не идёшь",
  },
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
  forecast: ({ coming, open, maybe, out }) =>
    [
      `${pluralRu(coming, "Может", "Могут", "Могут")} ${coming}`,
      ...(open > 0 ? [`пока «да» ${open}`] : []),
      `возможно ${maybe}`,
      `не смогут ${out}`,
    ].join(", "),
  over: "уже прошло",
  overNote: "Это время уже прошло.",
  overWarning: "Это время уже прошло.",
  decideAnyway: "Всё равно решить",
  title: "Решить",
  lead: "Страница станет приглашением. Решение можно отменить.",
  when: "Когда",
  where: "Где",
  openWhen: "Время пока не выбрано",
  openWhere: "Место пока не выбрано",
  decide: "Решено!",
  decideThis: "Выбрать это",
};
