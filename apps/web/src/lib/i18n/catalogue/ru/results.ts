import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { results as en } from "../en/results.ts";

export const results: Translation<typeof en> = {
  title: "Что подходит лучше всего",
  counting: "Считаем ответы…",
  nobody: "Как только кто-нибудь ответит, здесь появятся лучшие пары времени и места.",
  blind:
    "Голосование вслепую: чужие ответы видны после твоего или когда всё решено. Это занавес, а не замок: его открывает любой ответ.",
  tie: (count) =>
    `${count} ${pluralRu(count, "пара равна", "пары равны", "пар равны")} во всём. Кому-то придётся выбрать.`,
  afterwards: "Как голосовали",
  tied: "Поровну",
  tieShort: (count) => `${count} ${pluralRu(count, "пара", "пары", "пар")} поровну`,
  leads: "Впереди",
  toResults: "Что впереди: к результатам",
  others: (count) => `ещё ${count}`,
  score: (coming, open) =>
    [...(coming > 0 || open === 0 ? [`Могут: ${coming}`] : []), ...(open > 0 ? [`пока «да»: ${open}`] : [])].join(", "),
  coming: "Могут:",
  open: "Пока «да»:",
  maybe: "Возможно:",
  out: "Не смогут:",
  unsaid: "Не ответили:",
  missing: (names) => `Без тех, кто нужен: ${names}`,
  noSeat: (heads) => `Без места: ${heads}`,
  over: "Уже прошло",
  by: {
    mustCome: "Ниже предыдущей: не смогут прийти те, кто нужен.",
    yes: "Ниже предыдущей: меньше людей могут.",
    fits: "Ниже предыдущей: не все поместятся.",
    open: "Ниже предыдущей: меньше тех, кто пока отвечает «да».",
    maybe: "Ниже предыдущей: меньше тех, кто, возможно, придёт.",
    out: "Ниже предыдущей: больше людей остаются за бортом.",
  },
  fewerSeats: "Ниже предыдущей: меньше людей получат место.",
  showMore: (more, all) => `Показать ещё ${more} из ${all}`,
  showAll: (count) => `Показать все ${count}`,
  showLess: "Показать меньше",
  oneVote: "Всё решает один голос",
  answers: { yes: "да", maybe: "может", no: "нет" },
  would: {
    leads: (name, option, answer, pair) => `Если ${name} ответит «${answer}» (${option}), вперёд выйдет: ${pair}.`,
    ties: (name, option, answer, pair) =>
      `Если ${name} ответит «${answer}» (${option}), с лидером сравняется: ${pair}.`,
    breaksTie: (name, option, answer, pair) => `Если ${name} ответит «${answer}» (${option}), равных обойдёт: ${pair}.`,
    fits: (name, option, answer, pair) => `Если ${name} ответит «${answer}» (${option}), все поместятся: ${pair}.`,
  },
};
