import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { meetupPage as en } from "../en/meetup-page.ts";

export const meetupPage: Translation<typeof en> = {
  missing: {
    title: "Такой встречи нет",
    text: "Возможно, в ссылке не хватает букв или встречу удалили. Попроси ссылку ещё раз.",
  },
  gone: {
    title: "Эту встречу удалили",
    text: "Её удалили для всех, и вернуть её нельзя.",
  },
  more: (option) => `Подробнее: ${option}`,
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
  offline: "Нет связи. Здесь то, что известно на сейчас; твои ответы сохранены и отправятся позже.",
  notLive: "Не вживую: страница спрашивает новости раз в несколько секунд.",
  unsaved: (count) =>
    `Ещё не ${pluralRu(count, "сохранено", "сохранены", "сохранено")} ${count} ${pluralRu(count, "действие", "действия", "действий")}.`,
  understood: "Понятно",
  lostIdentity: "Твоя личная ссылка больше не работает: её заменили или убрали. Теперь здесь гостевой вид.",
  closes: (when) => `Голосование закроется ${when}`,
  closed: "Голосование закрыто",
  blind: "Вслепую: чужие ответы видны после твоего",
  organiserEdits: "Решает организатор",
};
