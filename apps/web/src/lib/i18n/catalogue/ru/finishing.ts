import type { Translation } from "../../translation.ts";
import type { finishing as en } from "../en/finishing.ts";

export const finishing: Translation<typeof en> = {
  yourAnswers: "Твои ответы",
  answered: (answered, open) => `Ответы: ${answered} из ${open}`,
  tapToVote: "Ответь, и ты в деле.",
  joiningClosed: "Вход закрыт: можно только смотреть.",
  noneWorks: "Ничего не подходит",
  finish: "Готово",
  finished: "Готово, можно передумать",
  finishedAny: { slots: "Готово, время любое", venues: "Готово, место любое" },
  newSince: (count) => `Новых вариантов: ${count}`,
  finishMeans: {
    slots: "«Готово» значит, что подойдёт любое время.",
    venues: "«Готово» значит, что подойдёт любое место.",
  },
  you: (name) => `Ты: ${name}`,
  leads: (what) => `Лидирует: ${what}`,
  thanks: (name) => `Спасибо, ${name}!`,
  thanksText: "Ответы приняты. Их можно менять, пока не решили.",
};
