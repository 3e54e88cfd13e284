import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { ballotTools as en } from "../en/ballot-tools.ts";

export const ballotTools: Translation<typeof en> = {
  allYes: "Все да",
  restYes: "Остальные да",
  restNo: "Остальные нет",
  answered: {
    yes: (count) => `Ещё ${count} ${pluralRu(count, "ответ", "ответа", "ответов")} «да»`,
    no: (count) => `Ещё ${count} ${pluralRu(count, "ответ", "ответа", "ответов")} «нет»`,
  },
  undo: "Отменить",
  view: "Как показать ответы",
  list: "Список",
  grid: "Таблица",
  gridTitle: "Кто что сказал",
  person: "Имя",
  you: "Ты",
  answeredOf: (answered, all) => `Ответили: ${answered} из ${all}`,
  plusMaybe: (heads) => `+${heads} возможно`,
  best: "лучшее",
  answers: { yes: "Да", maybe: "Возможно", no: "Нет", any: "Подойдёт любое" },
  silent: "нет ответа",
  showAll: (count) => `Показать всех: ${count}`,
  showLess: "Показать меньше",
};
