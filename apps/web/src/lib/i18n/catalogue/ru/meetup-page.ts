import type { Translation } from "../../translation.ts";
import type { meetupPage as en } from "../en/meetup-page.ts";

export const meetupPage: Translation<typeof en> = {
  more: (option) => `Подробнее: ${option}`,
  change: "Изменить",
  review: "Одобрить?",
  addSlot: "Добавить время",
  addVenue: "Добавить место",
  share: "Поделиться",
  edit: "Изменить встречу",
  ownClock: (zone) => `Время по твоим часам, ${zone}.`,
  meetupClock: (zone) => `Время по часам встречи, ${zone}.`,
  inZone: (time, place) => `${time}, ${place}`,
  showMeetupClock: (zone) => `Часы встречи: ${zone}`,
  showOwnClock: (zone) => `Мои часы: ${zone}`,
  understood: "Понятно",
  closes: (when) => `Голосование закроется ${when}`,
  closed: "Голосование закрыто",
  blind: "Вслепую: чужие ответы видны после твоего",
  organiserEdits: "Решает организатор",
};
