import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { pairs as en } from "../en/pairs.ts";

export const pairs: Translation<typeof en> = {
  title: "Лучшие варианты",
  lead: "Лидирует",
  tie: "Ничья",
  tieLead: (count) => `Впереди сразу ${count} ${pluralRu(count, "вариант", "варианта", "вариантов")}`,
  moreTied: (count) => `И ещё ${count}, они отмечены в таблице ниже`,
  decideOn: "Решить…",
  goWith: "Выбрать это",
  can: (heads) => `${heads} ${pluralRu(heads, "может", "могут", "могут")}`,
  soFar: (heads) => `пока «да»: ${heads}`,
  ofAll: (heads, all) => `${heads} из ${all}`,
  noSeat: (heads) => `Не хватает ${heads} ${pluralRu(heads, "места", "мест", "мест")}`,
  mustBeThere: (names) => `Без обязательных: ${names}`,
  fewer: {
    yes: (heads) => `Могут на ${heads} ${pluralRu(heads, "человека", "человека", "человек")} меньше`,
    open: (heads) => `Пока «да»: на ${heads} меньше`,
    maybe: (heads) => `«Возможно»: на ${heads} меньше`,
    out: (heads) => `За бортом на ${heads} ${pluralRu(heads, "человека", "человека", "человек")} больше`,
  },
  over: "Уже прошло",
  allOver: "Всё это время уже прошло.",
  noneWorks: "Пока ничего не подходит.",
  everyCombo: "Все сочетания",
  everyHint: "кому хватит места; нажми, чтобы увидеть имена",
  soFarHint: "+ значит: «да» пока на одну половину",
  place: "Место",
  time: "Время",
  cell: (pair, heads, open) => `${pair}: могут ${heads}${open > 0 ? `, пока «да» ${open}` : ""}`,
  best: "пока лучшее",
  allRows: (count) => `Показать все ${count} по порядку`,
  moreRows: (more, all) => `Показать ещё ${more} из ${all}`,
  fewerRows: "Показать меньше",
  spin: {
    button: "Крутить бутылочку",
    question: "Крутим один раз, у всех выпадет одно и то же. Отменить можно, только открыв голосование заново.",
    confirm: "Крутить",
    notNow: "Не сейчас",
    notTied: "Кто-то только что проголосовал, и ничьей больше нет.",
    title: "Бутылочка",
    turning: "Крутится, крутится…",
    outcome: (pair) => `Бутылочка решила: ${pair}`,
    others: (count) =>
      `Ещё ${count} ${pluralRu(count, "вариант участвовал", "варианта участвовали", "вариантов участвовали")}`,
    seen: "Бутылочке виднее",
  },
  bestSoFar: "Лучшее на сейчас",
  somethingElse: "Другое сочетание",
  forecast({ coming, open, maybe, out, silent }) {
    const parts = [
      ...(coming > 0 ? [`${coming} ${pluralRu(coming, "может", "могут", "могут")}`] : []),
      ...(open > 0 ? [`${open} пока «да»`] : []),
      ...(maybe > 0 ? [`${maybe} возможно`] : []),
      ...(out > 0 ? [`${out} ${pluralRu(out, "не может", "не могут", "не могут")}`] : []),
      ...(silent > 0 ? [`${silent} ${pluralRu(silent, "молчит", "молчат", "молчат")}`] : []),
    ];
    return parts.join(" · ") || "Пока никого нет";
  },
  reason: {
    both: (heads) => `${heads} ${pluralRu(heads, "может", "могут", "могут")} и тогда, и там.`,
    all: (heads) => `Могут все ${heads}.`,
    make: (heads) => `${heads} ${pluralRu(heads, "может", "могут", "могут")}.`,
    soFar: (heads) => `Пока «да»: ${heads}.`,
    nobody: "Пока никто не может.",
    cannot: (names) => `не смогут: ${names}`,
    might: (names) => `возможно: ${names}`,
    silentOne: (names) => `молчит: ${names}`,
    silent: (names) => `молчат: ${names}`,
    noSeat: (heads) => `без места: ${heads}`,
    rest(clauses) {
      const text = clauses.join("; ");
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
  },
};
