import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { options as en } from "../en/options.ts";

const answered = (count: number) =>
  `${pluralRu(count, "Ответил", "Ответили", "Ответили")} ${count} ${pluralRu(count, "человек", "человека", "человек")}`;

export const options: Translation<typeof en> = {
  proposeSlot: "Предложить время",
  moveSlot: "Передвинуть время",
  proposeVenue: "Предложить место",
  correctVenue: "Исправить место",
  propose: "Предложить",
  move: "Передвинуть",
  save: "Сохранить",
  day: "День",
  wholeDay: "Весь день",
  from: "С",
  to: "До",
  endsOn: (day) => `Закончится: ${day}`,
  past: "Это уже прошло.",
  double: "Такое время уже есть.",
  inZone: (zone) => `Время по часам: ${zone}.`,
  movedOn: (slot) => `В это время часы переводят вперёд, поэтому получится: ${slot}.`,
  movingAsks: (count) => `${answered(count)}; их попросят ответить ещё раз.`,
  awaitsApproval: "Организатор одобряет предложения, прежде чем за них можно голосовать.",
  venueName: "Название",
  nameMissing: "У места должно быть название.",
  address: "Адрес",
  link: "Ссылка",
  notWeb: "Не похоже на адрес сайта.",
  personalLink: "Это чья-то личная ссылка. Возьми ссылку-приглашение.",
  note: "Заметка",
  capacity: "Сколько поместится",
  capacityHint: "Никому не откажут: кто ответит позже, встанет в очередь.",
  notNumber: "Нужно целое число.",
  proposedBy: (name) => `Предложение: ${name}`,
  noneWorks: "А что бы подошло?",
  noneWorksLead: "Теперь везде стоит «нет». Предложи своё: спросим всех.",
  notNow: "Не сейчас",
  approve: "Одобрить",
  reject: "Отклонить",
  correct: "Исправить",
  moveIt: "Передвинуть",
  remove: "Убрать",
  keep: "Оставить",
  removeTitle: (option) => `Убрать: ${option}?`,
  removeWarning: (count) => `${answered(count)}. Их ответы тоже пропадут.`,
  removedMeanwhile: (options, count) =>
    `Только что убрали: ${options}. ${pluralRu(count, "Твой ответ пропал.", "Твои ответы пропали.", "Твои ответы пропали.")}`,
  chosenSlot: "Это время выбрано. Чтобы передвинуть или убрать его, верни голосование.",
  chosenVenue: "Это место выбрано: его можно исправить. Чтобы убрать, верни голосование.",
};
