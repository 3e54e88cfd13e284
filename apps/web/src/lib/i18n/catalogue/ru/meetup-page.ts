import type { Translation } from "../../translation.ts";
import type { meetupPage as en } from "../en/meetup-page.ts";
import { opening } from "./opening.ts";

export const meetupPage: Translation<typeof en> = {
  asks: opening.asks,
  more: (option) => `Изменить: ${option}`,
  change: "Изменить",
  review: "Рассмотреть",
  addSlot: "Добавить время",
  addVenue: "Добавить место",
  share: "Поделиться",
  edit: "Изменить встречу",
  ownClock: (zone) => `Твоё время: ${zone}`,
  meetupClock: (zone) => `Время встречи: ${zone}`,
  inZone: (time, place) => `${time}, ${place}`,
  showMeetupClock: (zone) => `Переключить: ${zone}`,
  showOwnClock: (zone) => `Вернуть моё время: ${zone}`,
  understood: "Понятно",
  closes: (when) => `Голосование закроется ${when}`,
  closed: "Голосование закрыто",
  blind: "Не подглядывать: сначала ответь",
  organiserEdits: "Решает организатор",
};
