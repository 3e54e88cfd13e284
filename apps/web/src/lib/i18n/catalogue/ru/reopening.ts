import type { Translation } from "../../translation.ts";
import type { reopening as english } from "../en/reopening.ts";

export const reopening: Translation<typeof english> = {
  title: "Открыть голосование заново?",
  lead: "Все снова увидят варианты, ответы останутся как были.",
  reason: "Почему?",
  reasonHint: "Это прочитают все.",
  done: "Голосование снова открыто.",
  decidedMeanwhile: "Уже снова решили. Так и оставим.",
  organiser: "организатор",
  someone: "кто-то из своих",
  line: (who: string) => `Пересдача! Голосование снова открыто (${who}).`,
  lineWithReason: (who: string, reason: string) => `Пересдача! Голосование снова открыто (${who}): ${reason}`,
};
