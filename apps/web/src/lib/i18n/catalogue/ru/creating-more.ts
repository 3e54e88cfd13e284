import type { Translation } from "../../translation.ts";
import type { creatingMore as en } from "../en/creating-more.ts";

export const creatingMore: Translation<typeof en> = {
  zones: {
    title: "Часовой пояс встречи",
    lead: "Остальные в одно касание увидят время в своём поясе.",
  },
  slot: {
    title: "Изменить время",
    day: "День",
    from: "С",
    until: "До",
    wholeDay: "Весь день",
    nextDay: (day) => `Закончится: ${day}`,
    sameTime: "То же время в другие дни",
    invalid: "Укажи день и время.",
  },
  movedOn: (meant, slot) => `${meant}: в это время часы переводят вперёд, поэтому получится ${slot}.`,
  unsaidZone: "Устройство не сообщает свой часовой пояс. Пока ты его не выберешь, время указано по UTC.",
  chooseZone: "Выбрать часовой пояс",
};
