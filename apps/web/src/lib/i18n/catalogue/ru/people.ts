import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { people as en } from "../en/people.ts";

export const people: Translation<typeof en> = {
  title: (count) => (count === 0 ? "Кто" : `Кто (${count})`),
  nobody: "Пока никого. Поделись ссылкой.",
  summary: (finished, watchers) => `Закончили: ${finished} · сейчас смотрят: ${watchers}`,
  table: "Все ответы",
  tableTitle: "Кто что ответил",
  option: "Вариант",
  noAnswer: "нет ответа",
  answers: { yes: "Да:", maybe: "Может:", no: "Нет:" },
  you: "(ты)",
  here: "здесь",
  choosing: "выбирает…",
  hidden: "ответы пока скрыты",
  silent: "без ответа",
  answered: (yes, maybe, no) => `да — ${yes}, может — ${maybe}, нет — ${no}`,
  mustCome: "обязательно",
  organiser: "организатор",
  organise: "Управлять",
  finished: "готово",
  showAll: (count) => `Показать всех: ${count}`,
  showLess: "Показать меньше",
  more: (name) => `Подробнее: ${name}`,
  newAnswers: (names, count) =>
    count > 3
      ? `${pluralRu(count, "Ответил", "Ответили", "Ответили")} ${count} ${pluralRu(count, "человек", "человека", "человек")}`
      : `Новые ответы: ${names}`,
};
