import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { creatingMore as en } from "../en/creating-more.ts";

export const creatingMore: Translation<typeof en> = {
  zones: {
    title: "Часовой пояс",
    lead: "Каждый видит своё местное время и может переключить.",
  },
  slot: {
    title: "Изменить время",
    day: "День",
    from: "С",
    until: "До",
    wholeDay: "Весь день",
    nextDay: (day) => `Закончится: ${day}`,
    sameTime: "Скопировать на другие дни",
    invalid: "Выбери день и время.",
  },
  movedOn: (meant, slot) => `${meant}: этой ночью часы переводят вперёд, так что получится ${slot}.`,
  unsaidZone: "Устройство не сообщает свой часовой пояс. Пока он не выбран, время по UTC.",
  chooseZone: "Выбрать часовой пояс",
  settings: {
    editing: "Кто может менять и решать?",
    editingOptions: {
      anyone: { label: "Все, у кого есть ссылка", hint: "Проще всего среди друзей." },
      organiser: { label: "Только я", hint: "У тебя будет своя тайная ссылка." },
    },
    proposals: "Кто может предлагать?",
    proposalsOptions: {
      anyone: { label: "Все", hint: "" },
      approval: { label: "Все, с моего согласия", hint: "Пока не одобришь, голосовать нельзя." },
      organiser: { label: "Только я", hint: "" },
    },
    blind: "Скрыть ответы, пока не проголосуешь",
    blindHint: "Никто ни под кого не подстраивается. Потом не изменить.",
    deadline: "Голосуем до",
    deadlineHint: "Потом ответы уже не поменять.",
  },
  place: {
    address: "Адрес",
    url: "Ссылка",
    note: "Заметка",
    capacity: "Сколько человек влезет?",
    capacityHint: "Кто ответит позже, встанет в очередь.",
  },
  faults: {
    empty: "Заполни это поле.",
    tooLong: "Слишком длинно.",
    marks: "На одной букве слишком много знаков.",
    link: "Ссылка начинается с https:// или http://.",
    personalLink: "Это чья-то личная ссылка. Возьми ссылку-приглашение.",
    capacity: "Целое число, 1 или больше.",
    past: "Это уже в прошлом.",
    refused: "Сервер это не принял.",
  },
  setbacks: {
    fields: "Выше кое-что нужно поправить.",
    unavailable: "Сейчас не сохраняется. Черновик цел, попробуй через минуту.",
    unconfirmed: "Непонятно, дошло ли. Жми ещё раз: двух встреч не получится.",
    storageFull: "На сервере кончилось место. Черновик цел, он на этом устройстве.",
    rateLimited: "Отсюда только что создали слишком много встреч. Попробуй через минуту.",
    unexpected: "Не получилось. Черновик цел, попробуй ещё раз.",
  },
  manyTimes: (count) =>
    `${count} ${pluralRu(count, "вариант", "варианта", "вариантов")}: это уже анкета. До десятка ответят почти все.`,
};
