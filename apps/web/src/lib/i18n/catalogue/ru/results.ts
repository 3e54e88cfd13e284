import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { results as en } from "../en/results.ts";

export const results: Translation<typeof en> = {
  title: "Что подходит лучше всего",
  nobody: "Как только кто-нибудь ответит, здесь появятся лучшие пары времени и места.",
  blind: "Голосование вслепую: чужие ответы видны после твоего или когда всё решено.",
  tie: (count) =>
    `${count} ${pluralRu(count, "пара равна", "пары равны", "пар равны")} во всём. Кому-то придётся выбрать.`,
  afterwards: "Как голосовали",
  tied: "Поровну",
  tieShort: (count) => `${count} ${pluralRu(count, "пара", "пары", "пар")} поровну`,
  leads: "Впереди",
  toResults: "Что впереди: к результатам",
  others: (count) => `ещё ${count}`,
  can: (count) => `${pluralRu(count, "Может", "Могут", "Могут")} ${count}`,
  coming: "Могут:",
  maybe: "Возможно:",
  out: "Не смогут:",
  unsaid: "Не ответили:",
  missing: (names) => `Без тех, кто нужен: ${names}`,
  tooSmall: (by) => `Не хватает ${by} ${pluralRu(by, "места", "мест", "мест")}`,
  by: {
    mustCome: "Ниже предыдущей: не смогут прийти те, кто нужен.",
    fits: "Ниже предыдущей: место слишком маленькое.",
    yes: "Ниже предыдущей: меньше людей могут.",
    maybe: "Ниже предыдущей: меньше тех, кто, возможно, придёт.",
    out: "Ниже предыдущей: больше людей остаются за бортом.",
  },
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
