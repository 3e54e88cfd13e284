import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { voting as en } from "../en/voting.ts";

export const voting: Translation<typeof en> = {
  when: "Когда",
  where: "Где",
  allDay: "Весь день",
  noSlots: "Вариантов пока нет. Предложи первый!",
  noVenues: "Мест пока нет. Предложи своё, или решим только время.",
  answers: { yes: "Да", maybe: "Возможно", no: "Нет" },
  answerTo: (option) => `Твой ответ: ${option}`,
  chosen: "Выбрано",
  pending: "Ждёт одобрения",
  closed: "Голосование закрыто.",
  notChosen: (count) => `Не прошли: ${count}`,
  tally: (option, yes, maybe, no) => `Кто что сказал, ${option}: да ${yes}, возможно ${maybe}, нет ${no}`,
  about: (option) => `Об этом: ${option}`,
  over: "Уже прошло",
  can: (heads) => `${heads} за`,
  might: (heads) => `${heads} возможно`,
  canOf: (heads, all) => `${heads} из ${all}`,
  spots: (taken, all) => `${taken} из ${all} мест`,
  leads: "лидирует",
  comments: (count, option) => `${count} ${pluralRu(count, "комментарий", "комментария", "комментариев")}: ${option}`,
};
