import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { results as en } from "../en/results.ts";

const variants = (count: number) => `${count} ${pluralRu(count, "вариант", "варианта", "вариантов")}`;

/** The option is named where the combo does not name it. */
const oneVote = (name: string, option: string, answer: string, combo: string) =>
  `${name}, одно «${answer}»${combo.includes(option) ? "" : ` (${option})`}, и`;

export const results: Translation<typeof en> = {
  title: "Что подходит лучше всего",
  counting: "Считаем ответы…",
  nobody: "Первый голос, и здесь появится лучший вариант.",
  blind: "Не подглядывать: сначала ответь. Это занавес, а не замок: его открывает любой ответ, а в конце и решение.",
  tie: (count) => `Ничья: ${variants(count)} ноздря в ноздрю. Кому-то решать.`,
  afterwards: "Как голосовали",
  tied: "Ничья",
  tieShort: (count) => `Ничья: ${variants(count)}`,
  leads: "Лидирует",
  toResults: "Лидирует: к результатам",
  others: (count) => `ещё ${count}`,
  score: (coming, open) =>
    [
      ...(coming > 0 || open === 0 ? [`${coming} ${pluralRu(coming, "может", "могут", "могут")}`] : []),
      ...(open > 0 ? [`${open} пока «да»`] : []),
    ].join(", "),
  coming: "Могут:",
  open: "Пока «да»:",
  maybe: "Возможно:",
  out: "Не смогут:",
  unsaid: "Не ответили:",
  missing: (names) => `Без обязательных: ${names}`,
  noSeat: (heads) => `Не хватает мест: ${heads}`,
  over: "Уже прошло",
  by: {
    mustCome: "Не смогут те, без кого никак.",
    yes: "Могут меньше людей.",
    fits: "Не все поместятся.",
    open: "Пока меньше «да».",
    maybe: "Меньше «возможно».",
    out: "Больше людей остаются за бортом.",
  },
  fewerSeats: "Места хватит меньшему числу людей.",
  showMore: (more, all) => `Показать ещё ${more} из ${all}`,
  showAll: (count) => `Показать все ${count}`,
  showLess: "Показать меньше",
  oneVote: "Всё решает один голос",
  answers: { yes: "да", maybe: "возможно", no: "нет" },
  would: {
    leads: (name, option, answer, combo) => `${oneVote(name, option, answer, combo)} вперёд выходит ${combo}!`,
    ties: (name, option, answer, combo) => `${oneVote(name, option, answer, combo)} с лидером сравняется ${combo}.`,
    breaksTie: (name, option, answer, combo) => `${oneVote(name, option, answer, combo)} ничью выиграет ${combo}.`,
    fits: (name, option, answer, combo) => `${oneVote(name, option, answer, combo)} поместятся все: ${combo}.`,
  },
};
