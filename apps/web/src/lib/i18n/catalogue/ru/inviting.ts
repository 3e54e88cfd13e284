import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { inviting as en } from "../en/inviting.ts";

export const inviting: Translation<typeof en> = {
  title: "Зови всех",
  preview: "Что придёт в чат",
  message: "Сообщение",
  copyMessage: "Скопировать текст",
  copyLink: "Ссылка",
  moreApps: "Ещё",
  copied: "Скопировано",
  pasteIt: "Скопировано. Теперь вставь в чат.",
  copyFailed: "Скопировать не получилось. Выдели текст и скопируй вручную.",
  sameTable: "За одним столом?",
  scan: "Покажи экран, пусть наведут камеру.",
  neutralTitle: "Pintpoint: тебя зовут",
  neutralText: "Открой ссылку, чтобы узнать больше.",
  asks: (name) => `${name} спрашивает`,
  times: (count) => `${count} ${pluralRu(count, "вариант времени", "варианта времени", "вариантов времени")}`,
  places: (count) => `${count} ${pluralRu(count, "место", "места", "мест")}`,
  decided: (what) => `Решено: ${what}`,
  decidedAlone: "Решено",
  effort: (counts) => (counts === "" ? "20 секунд твоей жизни:" : `${counts}, 20 секунд твоей жизни:`),
  effortPlain: (counts) => (counts === "" ? "Голосование здесь:" : `${counts}. Голосование здесь:`),
  asksThat: (name, effort) => `Спрашивает ${name}. ${effort}`,
  itsOn: (title) => `Решено! ${title}`,
  inZone: (time, place) => `${time} (${place})`,
  zoneNote: (place) => `Время выбирали по часам: ${place}. На странице увидишь своё.`,
  remind: (count) => `Напомнить\u00a0(${count})`,
  reminderPlain: (names) => `${names}: твоего ответа ещё нет.`,
  andMore: (count) => `ещё ${count}`,
};
