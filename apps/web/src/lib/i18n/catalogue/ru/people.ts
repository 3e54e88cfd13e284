import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { people as en } from "../en/people.ts";

export const people: Translation<typeof en> = {
  title: (count) => (count === 0 ? "Кто" : `Кто (${count})`),
  nobody: "Пока никого. Поделись ссылкой.",
  summary: (finished, watchers) => `Сказали «готово»: ${finished} · сейчас здесь: ${watchers}`,
  table: "Все ответы",
  saveTable: "Сохранить таблицу (CSV)",
  tableSaved: "Готово. Таблица в загрузках.",
  tableTitle: "Кто что сказал",
  option: "Вариант",
  noAnswer: "нет ответа",
  answers: { yes: "Да:", maybe: "Возможно:", no: "Нет:" },
  you: "(ты)",
  hereNow: "Сейчас здесь",
  here: "здесь",
  choosing: "выбирает…",
  hidden: "ответы пока скрыты",
  silent: "пока молчит",
  answered: (yes, maybe, no) => `да: ${yes}, возможно: ${maybe}, нет: ${no}`,
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
  addPerson: "Добавить кого-то без телефона",
};
