import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { answerState as en } from "../en/answer-state.ts";

const spotsLeft = (free: number) => `Осталось ${free} ${pluralRu(free, "место", "места", "мест")}`;

export const answerState: Translation<typeof en> = {
  full: (place) => `Мест больше нет: ты в очереди под номером ${place}.`,
  ahead: (free, name, party, place) =>
    `${spotsLeft(free)}, но впереди компания из ${party} ${pluralRu(party, "человека", "человек", "человек")} (${name}): ты в очереди под номером ${place}.`,
  own: (free, party) =>
    `${spotsLeft(free)}: на вашу компанию из ${party} ${pluralRu(party, "человека", "человек", "человек")} не хватает. Ты в очереди под номером 1.`,
  refused: (why) => `Ответ не принят: ${why}`,
  notSaved: "Ещё не сохранено. Отправится само.",
  moved: "Время передвинули. Всё ещё подходит? Пока ты не ответишь снова, «да» считается как «может».",
};
