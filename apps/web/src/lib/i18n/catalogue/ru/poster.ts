import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { poster as english } from "../en/poster.ts";

const days = (count: number) => `${count} ${pluralRu(count, "день", "дня", "дней")}`;
const hours = (count: number) => `${count} ${pluralRu(count, "час", "часа", "часов")}`;
const minutes = (count: number) => `${count} ${pluralRu(count, "минуту", "минуты", "минут")}`;

export const poster: Translation<typeof english> = {
  again: "Повторим?",
  wasOn: "Было",
  days: (count: number) => pluralRu(count, "день", "дня", "дней"),
  hours: (count: number) => pluralRu(count, "час", "часа", "часов"),
  minutes: (count: number) => pluralRu(count, "минута", "минуты", "минут"),
  startsIn: (left: { days: number; hours: number; minutes: number }) => {
    const parts = [
      ...(left.days > 0 ? [days(left.days)] : []),
      ...(left.hours > 0 ? [hours(left.hours)] : []),
      ...(left.days === 0 && left.minutes > 0 ? [minutes(left.minutes)] : []),
    ];
    return `Через ${parts.join(", ")}.`;
  },
  inDays: (count: number) => (count === 1 ? "Уже завтра!" : `Через ${days(count)}.`),
  now: "Идёт прямо сейчас.",
  today: "Уже сегодня!",
  timeOpen: "Время пока не выбрано.",
  placeOpen: "Место пока не выбрано.",
  map: "карта",
  unsaid: (name: string) => `${name}, а ты идёшь?`,
  savePicture: "Сохранить картинку",
  googleCalendar: "Google Календарь",
  pictureSaved: "Готово. Картинка в загрузках.",
  pictureFailed: "Здесь картинка не рисуется. Выручит снимок экрана.",
  pictureName: "vstrecha",
  more: (count: number) => `и ещё ${count}`,
  showAll: (count: number) => `Показать всех: ${count}`,
  howVoted: "Как голосовали",
  drawn: (count: number) => `Выбрала бутылочка: 1 из ${count}`,
};
