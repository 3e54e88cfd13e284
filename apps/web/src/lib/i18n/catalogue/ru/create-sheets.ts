import type { Translation } from "../../translation.ts";
import type { createSheets as en } from "../en/create-sheets.ts";

export const createSheets: Translation<typeof en> = {
  done: "Готово",
  month: {
    label: "Выбор недели",
    earlier: "Предыдущий месяц",
    later: "Следующий месяц",
    today: "К сегодняшнему дню",
  },
  subject: {
    heading: "Название и подробности",
    title: "Название",
    titleHint: "Это друзья увидят первым.",
    description: "Что им стоит знать?",
  },
  rules: { title: "Правила" },
  faces: { label: "Твоё лицо", none: "Без лица" },
  heroes: {
    coffee: { line: "Кофе остывает,", rest: "а вы всё списываетесь." },
    dinner: { line: "Выбирать ресторан", rest: "больше не тебе." },
    cinema: { line: "Попкорн точно будет.", rest: "Осталось решить когда." },
    concert: { line: "Уши к сцене,", rest: "календари на стол." },
    games: { line: "Бросаем кубик?", rest: "Или просто жмём на время." },
    walk: { line: "Воздух свежий, плана нет,", rest: "лужи будут." },
    sport: { line: "Разминка:", rest: "найти время, удобное всем." },
    library: { line: "Тссс.", rest: "Просто нажми на время." },
    dolphinarium: { line: "Дельфинарий?", rest: "Уважаем." },
  },
  heroOther: { line: (word) => `${word}?`, rest: "Уважаем." },
  rulesLine: {
    line: (rules) => `Правила: ${rules}`,
    anyone: "менять может каждый",
    onlyYou: "меняешь только ты",
    approval: "предложения одобряешь ты",
    onlyYours: "предлагаешь только ты",
    blind: "голоса скрыты",
    noDeadline: "без срока",
    deadline: (moment) => `голосуем до ${moment}`,
  },
  copied: "То же самое, только позже. Меняй что хочешь.",
};
