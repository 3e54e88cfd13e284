import type { Translation } from "../../translation.ts";
import type { results as en } from "../en/results.ts";

/** The option is named where the combo does not name it. */
const oneVote = (name: string, option: string, answer: string, combo: string) =>
  `${name}, одно «${answer}»${combo.includes(option) ? "" : ` (${option})`}, и`;

export const results: Translation<typeof en> = {
  counting: "Считаем ответы…",
  nobody: "Первый голос, и здесь появится лучший вариант.",
  blind: "Не подглядывать: сначала ответь. Это занавес, а не замок: его открывает любой ответ, а в конце и решение.",
  afterwards: "Как голосовали",
  others: (count) => `ещё ${count}`,
  coming: "Могут:",
  open: "Пока «да»:",
  maybe: "Возможно:",
  out: "Не смогут:",
  unsaid: "Не ответили:",
  oneVote: "Всё решает один голос",
  answers: { yes: "да", maybe: "возможно", no: "нет" },
  would: {
    leads: (name, option, answer, combo) => `${oneVote(name, option, answer, combo)} вперёд выходит ${combo}!`,
    ties: (name, option, answer, combo) => `${oneVote(name, option, answer, combo)} с лидером сравняется ${combo}.`,
    breaksTie: (name, option, answer, combo) => `${oneVote(name, option, answer, combo)} ничью выиграет ${combo}.`,
    fits: (name, option, answer, combo) => `${oneVote(name, option, answer, combo)} поместятся все: ${combo}.`,
  },
};
