import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { options as en } from "../en/options.ts";

const answered = (count: number) =>
  `${pluralRu(count, "Ответил", "Ответили", "Ответили")} ${count} ${pluralRu(count, "человек", "человека", "человек")}`;

export const options: Translation<typeof en> = {
  proposeSlot: "Предложить время",
  moveSlot: "Перенести",
  proposeVenue: "Предложить место",
  correctVenue: "Изменить место",
  propose: "Предложить",
  move: "Перенести",
  save: "Сохранить",
  day: "День",
  wholeDay: "Весь день",
  from: "С",
  to: "До",
  endsOn: (day) => `Закончится: ${day}`,
  past: "Это уже в прошлом.",
  double: "Такой вариант уже есть.",
  inZone: (zone) => `Часовой пояс: ${zone}`,
  movedOn: (slot) => `Этой ночью часы переводят вперёд, так что получится ${slot}.`,
  movingAsks: (count) => `${answered(count)}; их попросят ответить ещё раз.`,
  awaitsApproval: "Сначала организатор должен одобрить.",
  venueName: "Название",
  nameMissing: "У места должно быть название.",
  address: "Адрес",
  link: "Ссылка",
  notWeb: "Не похоже на ссылку.",
  personalLink: "Это чья-то личная ссылка. Возьми ссылку-приглашение.",
  note: "Заметка",
  capacity: "Сколько человек влезет?",
  capacityHint: "Никого не прогонят: кто ответит позже, встанет в очередь.",
  notNumber: "Нужно целое число.",
  proposedBy: (name) => `Предложение: ${name}`,
  noneWorks: "А что бы подошло?",
  noneWorksLead: "Сплошное «нет». Бывает! Предложи своё, и за это проголосуют все.",
  notNow: "Не сейчас",
  approve: "Одобрить",
  reject: "Отклонить",
  correct: "Изменить место",
  moveIt: "Перенести",
  remove: "Убрать",
  keep: "Оставить",
  removeTitle: (option) => `Убрать: ${option}?`,
  removeWarning: (count) => `${answered(count)}. Их ответы тоже пропадут.`,
  removedMeanwhile: (options, count) =>
    `Только что убрали: ${options}. ${pluralRu(count, "Твой ответ пропал.", "Твои ответы пропали.", "Твои ответы пропали.")}`,
  chosenSlot: "Это время выбрано. Чтобы перенести или убрать его, открой голосование заново.",
  chosenVenue: "Это место выбрано. Изменить его можно и так, а чтобы убрать, открой голосование заново.",
};
