import type { Translation } from "../../translation.ts";
import type { finishing as en } from "../en/finishing.ts";

export const finishing: Translation<typeof en> = {
  yourAnswers: "Твои ответы",
  answered: (answered, open) => `Отвечено ${answered} из ${open}`,
  tapToVote: "Нажми на любой ответ.",
  joiningClosed: "Вход закрыт: можно только смотреть.",
  noneWorks: "Ничего не подходит",
  finish: "Готово",
  finished: "Все ответы даны",
  finishedAny: { slots: "Готово: подойдёт любое время", venues: "Готово: подойдёт любое место" },
  newSince: (count) => `Новых вариантов после «Готово»: ${count}`,
  finishMeans: {
    slots: "«Готово» значит: тебе подойдёт любое из этих времён.",
    venues: "«Готово» значит: тебе подойдёт любое из этих мест.",
  },
};
