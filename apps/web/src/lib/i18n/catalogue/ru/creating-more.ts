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
};
