import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { voting as en } from "../en/voting.ts";

export const voting: Translation<typeof en> = {
  when: "Когда",
  where: "Где",
  allDay: "Весь день",
  noSlots: "Времени пока нет. Предложи первое.",
  noVenues: "Мест пока нет. Предложи своё или решайте только о времени.",
  answers: { yes: "Да", maybe: "Может", no: "Нет" },
  answerTo: (option) => `Твой ответ: ${option}`,
  chosen: "Выбрано",
  pending: "Ждёт одобрения",
  closed: "Голосование закрыто: ответы больше не меняются.",
  notChosen: (count) => `Другие варианты: ${count}`,
  any: "Подойдёт любое",
  tally: (option, yes, maybe, no) => `Кто что ответил, ${option}: да — ${yes}, может — ${maybe}, нет — ${no}`,
  person: (name, partySize) => (partySize > 1 ? `${name} +${partySize - 1}` : name),
  waits: "в очереди",
  toConfirm: "нужно подтвердить",
  over: "Уже прошло",
  places: (capacity) => `${capacity} ${pluralRu(capacity, "место", "места", "мест")}`,
  capacity: (inside, capacity) => `Занято ${inside} из ${capacity} ${pluralRu(capacity, "места", "мест", "мест")}`,
};
