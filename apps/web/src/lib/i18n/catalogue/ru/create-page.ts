import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { createPage as en } from "../en/create-page.ts";

export const createPage: Translation<typeof en> = {
  more: "Ещё",
  own: "или… дельфинарий?",
  who: "Кто зовёт?",
  face: "Выбрать лицо",
  when: "Когда?",
  where: "Где?",
  whereHint: "не обязательно, добавят и другие",
  each: "Сколько длится каждый вариант",
  hoursEach: (hours) => `по ${hours} ${pluralRu(hours, "часу", "часа", "часов")}`,
  mornings: "Утро",
  chooseMonth: "Выбрать другую неделю",
  until: (clock) => `до ${clock}`,
  other: "Другое…",
  addPlace: "Добавить место",
  noSignUp: "Без регистрации и приложений.",
  as: (title) => `«${title}»`,
  rules: "Правила: менять может каждый, без срока",
};
