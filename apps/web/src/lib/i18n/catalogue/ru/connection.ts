import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { connection as en } from "../en/connection.ts";

export const connection: Translation<typeof en> = {
  offline: "Нет связи. Здесь то, что известно на сейчас; твои ответы сохранены и отправятся позже.",
  notLive: "Не вживую: страница спрашивает новости раз в несколько секунд.",
  unsaved: (count) =>
    `Ещё не ${pluralRu(count, "сохранено", "сохранены", "сохранено")} ${count} ${pluralRu(count, "действие", "действия", "действий")}.`,
  sentAgain: "Слишком много всего сразу. Скоро отправится само.",
  sentLater: "Ничего не пропало: отправится само, как только сервер ответит.",
  lostIdentity: "Твоя личная ссылка больше не работает: её заменили или убрали. Теперь здесь гостевой вид.",
};
