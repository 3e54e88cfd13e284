import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { optionPanel as en } from "../en/option-panel.ts";

export const optionPanel: Translation<typeof en> = {
  answers: { yes: "Да", maybe: "Возможно", no: "Нет" },
  any: "Подойдёт любое",
  person: (name, partySize) => (partySize > 1 ? `${name} +${partySize - 1}` : name),
  waits: "в очереди",
  toConfirm: "нужно подтвердить",
  places: (capacity) => `${capacity} ${pluralRu(capacity, "место", "места", "мест")}`,
  capacity: (inside, capacity) => `Занято ${inside} из ${capacity} ${pluralRu(capacity, "места", "мест", "мест")}`,
  photo: "Фото",
  facts: {
    stepFree: "Вход без ступенек",
    toilet: "Доступный туалет",
    quiet: "Тишина",
    hearingLoop: "Индукционная петля",
    assistanceDog: "С собакой-помощником",
  },
  factValues: { yes: "да", partially: "частично", no: "нет" },
  fact: (name, value) => `${name}: ${value}`,
  saySomething: "Написать",
};
