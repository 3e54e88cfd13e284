import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { voting as en } from "../en/voting.ts";

export const voting: Translation<typeof en> = {
  when: "Когда",
  where: "Где",
  allDay: "Весь день",
  noSlots: "Времени пока нет. Предложи первое.",
  noVenues: "Мест пока нет. Предложи своё или решайте только о времени.",
  answers: { yes: "Да", maybe: "Может", no: "Нет" },
  answerTo: (option) => `Твой ответ: ${option}`,
  chosen: "Выбрано",
  pending: "Ждёт одобрения",
  closed: "Голосование закрыто: ответы больше не меняются.",
  notChosen: (count) => `Другие варианты: ${count}`,
  tally: (option, yes, maybe, no) => `Кто что ответил, ${option}: да — ${yes}, может — ${maybe}, нет — ${no}`,
  about: (option) => `Подробнее: ${option}`,
  over: "Уже прошло",
  can: (heads) => `${heads} за`,
  might: (heads) => `${heads} возможно`,
  canOf: (heads, all) => `${heads} из ${all}`,
  spots: (taken, all) => `${taken} из ${all} мест`,
  leads: "лидирует",
  comments: (count, option) => `${count} ${pluralRu(count, "комментарий", "комментария", "комментариев")}: ${option}`,
};
