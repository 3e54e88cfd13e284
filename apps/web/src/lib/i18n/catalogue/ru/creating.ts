import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { creating as en } from "../en/creating.ts";
import { opening } from "./opening.ts";

const times = (count: number) => `${count} ${pluralRu(count, "вариант", "варианта", "вариантов")}`;
const places = (count: number) => `${count} ${pluralRu(count, "место", "места", "мест")}`;

export const creating: Translation<typeof en> = {
  pageTitle: "Новая встреча",
  ...opening,
  startOver: "Начать заново",
  startedOver: "Чистый лист.",
  what: {
    activity: "Что затеваем?",
    suggestions: "Подсказки",
    editTitle: "Изменить название",
  },
  when: {
    length: "Сколько часов",
    hours: (hours) => `${hours} ч`,
    zone: (zone) => `Время: ${zone}`,
    changeZone: "Сменить часовой пояс",
  },
  grid: {
    label: "Время на неделе",
    hint: "Нажми, чтобы добавить время, потяни, чтобы продлить. С клавиатуры: стрелки и Enter; Shift со стрелками меняет длину, Alt со стрелками переносит, Delete убирает.",
    earlierWeek: "Предыдущая неделя",
    laterWeek: "Следующая неделя",
    allDay: "Весь день",
    past: "уже прошло",
    free: "свободно",
    chosen: (slot) => `добавлено: ${slot}`,
  },
  strip: {
    days: "Дни",
    times: (day) => `Время: ${day}`,
    dayLabel: (day, count) => (count === 0 ? day : `${day}, ${times(count)}`),
    ownTime: "Другое время",
    addOwnTime: "Добавить",
    moreDays: "Ещё дни",
    repeat: "Скопировать на другие дни",
    repeatHint: "Нажми на день, и там будет то же время.",
    allDay: "Весь день",
  },
  times: {
    heading: "Твои варианты",
    none: "Пока пусто. Или пусть предложат друзья.",
    open: (slot) => `Изменить: ${slot}`,
    remove: (slot) => `Убрать: ${slot}`,
    placed: (slot) => `Добавлено: ${slot}`,
    changed: (slot) => `Теперь ${slot}`,
    removed: (slot) => `Убрано: ${slot}`,
    refusals: {
      past: "Это уже в прошлом. Выбери попозже.",
      double: "Такой вариант уже есть.",
      limit: "60 вариантов: больше нельзя.",
    },
  },
  where: {
    name: "Место",
    namePlaceholder: "«Кружка», моя кухня, …",
    more: "Адрес, ссылка, заметка, вместимость",
    remove: (name) => (name === "" ? "Убрать это место" : `Убрать: ${name}`),
    limit: "30 мест: больше нельзя.",
  },
  who: {
    name: "Твоё имя",
    nameHint: "Друзья поймут, что это ты, и можно сразу голосовать.",
  },
  bar: {
    offline: "Нет сети. Черновик цел: попробуй ещё раз, когда она появится.",
    summary: (slots, venues) => {
      if (slots === 0 && venues === 0) return "Вариантов пока нет";
      return [slots > 0 ? times(slots) : "", venues > 0 ? places(venues) : ""].filter(Boolean).join(" · ");
    },
    create: "Получить ссылку",
    creating: "Наливаем…",
  },
};
