import type { Translation } from "../../translation.ts";
import type { activities as en } from "../en/activities.ts";

export const activities: Translation<typeof en> = {
  beer: { label: "Пиво", title: "Кто на пиво?" },
  coffee: { label: "Кофе", title: "Кто на кофе?" },
  dinner: { label: "Ужин", title: "Ужинаем?" },
  cinema: { label: "Кино", title: "В кино?" },
  concert: { label: "Концерт", title: "На концерт?" },
  games: { label: "Настолки", title: "Кто за настолки?" },
  walk: { label: "Прогулка", title: "Пойдём гулять?" },
  sport: { label: "Спорт", title: "Кто на тренировку?" },
  library: { label: "Библиотека", title: "В библиотеку?" },
  dolphinarium: { label: "Дельфинарий", title: "В дельфинарий?" },
};
