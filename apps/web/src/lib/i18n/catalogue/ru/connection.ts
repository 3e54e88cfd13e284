import type { Translation } from "../../translation.ts";
import type { connection as en } from "../en/connection.ts";

export const connection: Translation<typeof en> = {
  offline: "Нет сети. Показываем последнее, что знаем; твои ответы отправятся позже.",
  notLive: "Обновляется с задержкой в несколько секунд.",
  unsaved: (count) => `Не отправлено: ${count}`,
  sentAgain: "Слишком много сразу. Скоро уйдёт само.",
  sentLater: "Ничего не пропало. Уйдёт само, как только сервер ответит.",
  lostIdentity: "Личная ссылка больше не действует. Теперь ты здесь гость.",
};
