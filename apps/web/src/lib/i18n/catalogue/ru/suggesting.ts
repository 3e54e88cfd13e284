import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { suggesting as english } from "../en/suggesting.ts";

export const suggesting: Translation<typeof english> = {
  day: "День",
  taken: "уже есть время",
  moreDays: "Ещё дни",
  times: "Начало",
  allDay: "Весь день",
  ownTime: "Другое время",
  length: "Сколько длится",
  hours: (count: string) => `${count} ч`,
  onOtherClock: (time: string, place: string) => `${time} (${place})`,
  there: "Такое время уже есть в списке.",
  past: "Это уже прошло. Выбери попозже.",
  yesHint: "Твоё «да» сразу будет там.",
  goesTo: (name: string) => `Сначала посмотрит ${name}, потом смогут голосовать все.`,
  toReview: (count: number) =>
    `${count} ${pluralRu(count, "предложение ждёт", "предложения ждут", "предложений ждут")} решения`,
  from: (option: string, name: string) => `${option}, предлагает ${name}`,
  review: "Посмотреть",
};
