import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { deciding as en } from "../en/deciding.ts";

export const deciding: Translation<typeof en> = {
  decided: "Решено!",
  coming: (heads) =>
    heads === 0
      ? "Пока никто не идёт"
      : `${pluralRu(heads, "Идёт", "Идут", "Идут")} ${heads} ${pluralRu(heads, "человек", "человека", "человек")}`,
  inZone: (time, place) => `${time} (${place})`,
  inCount: (heads) => `${pluralRu(heads, "идёт", "идут", "идут")} ${heads}`,
  waitingCount: (heads) => `в очереди ${heads}`,
  groups: { waiting: "В очереди", open: "Пока «да»", maybe: "Возможно", out: "Не смогут", unsaid: "Молчат" },
  you: {
    guest: "Идёшь?",
    unsaid: "Идёшь?",
    open: "На половину уже есть твоё «да». Идёшь?",
    maybe: "Было «возможно». А теперь?",
    in: "Ты идёшь",
    out: "В этот раз без тебя",
  },
  can: "Я иду",
  no: "Не смогу",
  canAgain: "Всё-таки приду",
  cannot: "Всё-таки не смогу",
  calendar: "В календарь",
  copyForChat: "Скопировать для чата",
  copied: "Скопировано. Осталось вставить в чат!",
  copyByHand: (line) => `Скопируй вручную: ${line}`,
  share: "Поделиться",
  reopen: "Открыть голосование заново",
  over: "уже прошло",
  overNote: "Это время уже прошло.",
  overWarning: "Это уже в прошлом.",
  decideAnyway: "Всё равно решить",
  title: "Решить",
  lead: "Страница превратится в приглашение. Голосование можно открыть заново.",
  when: "Когда",
  where: "Где",
  openWhen: "Время решим потом",
  openWhere: "Место решим потом",
  decide: "Решено!",
};
