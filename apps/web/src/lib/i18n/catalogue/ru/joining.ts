import type { Translation } from "../../translation.ts";
import type { joining as en } from "../en/joining.ts";

export const joining: Translation<typeof en> = {
  title: "Как тебя зовут друзья?",
  lead: "Без регистрации и почты. Твой ответ не потеряется.",
  closedTitle: "Вход закрыт",
  closed: "Организатор пока никого не пускает. Можно смотреть и попросить его открыть вход.",
  name: "Имя",
  join: "Присоединиться",
  nameIsHere: (name) => `${name} уже здесь`,
  thatsMe: "Это я",
  another: (name) => `Нет, другой человек: ${name}`,
  otherName: "Выбрать другое имя",
  welcomeBack: (name) => `С возвращением, ${name}`,
  howToReturn: "Твои ответы привязаны к личной ссылке. Чтобы продолжить здесь:",
  returnByLink: "открой личную ссылку из своих сообщений,",
  returnByCode: "или на другом устройстве нажми на своё имя, потом «Другое устройство», и отсканируй код,",
  returnByOrganiser: "или попроси новую личную ссылку у того, кто создал встречу.",
  back: "Назад",
};
