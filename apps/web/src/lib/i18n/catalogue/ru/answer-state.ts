import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { answerState as en } from "../en/answer-state.ts";

const spotsLeft = (free: number) => `Осталось ${free} ${pluralRu(free, "место", "места", "мест")}`;

export const answerState: Translation<typeof en> = {
  full: (place) => `Пока мест нет. Твой номер в очереди: ${place}.`,
  ahead: (free, name, party, place) =>
    `${spotsLeft(free)}, но впереди компания из ${party} ${pluralRu(party, "человека", "человек", "человек")} (${name}). Твой номер в очереди: ${place}.`,
  own: (free, party) => `${spotsLeft(free)}, а вас ${party}. Твой номер в очереди: 1.`,
  refused: (why) => `Не засчитано: ${why}`,
  notSaved: "Пока не отправлено. Уйдёт само.",
  moved: "Время перенесли. Всё ещё подходит? До нового ответа твоё «да» считается как «возможно».",
};
