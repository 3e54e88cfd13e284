import type { Translation } from "../../translation.ts";
import type { joining as en } from "../en/joining.ts";

export const joining: Translation<typeof en> = {
  title: "Как тебя зовут друзья?",
  lead: "Без регистрации и почты. Голос сохранится.",
  closedTitle: "Вход закрыт",
  closed: "Организатор пока не пускает новых. Можно смотреть или попросить открыть вход.",
  name: "Имя",
  join: "Я с вами",
  nameIsHere: (name) => `${name} уже здесь`,
  thatsMe: "Это я",
  another: () => "Нет, тёзка",
  otherName: "Выбрать другое имя",
  welcomeBack: (name) => `С возвращением, ${name}`,
  howToReturn: "Чтобы продолжить здесь со своими ответами:",
  returnByLink: "открой личную ссылку из своих сообщений,",
  returnByCode: "или нажми на своё имя на другом устройстве, потом «Другое устройство», и отсканируй код,",
  returnByOrganiser: "или попроси новую личную ссылку у того, кто создал встречу.",
  back: "Назад",
  face: "Выбрать лицо",
  addPerson: "Добавить кого-то без телефона",
  addPersonLead: "Бабушку или соседа: присоединяешь отсюда и отвечаешь вместо них.",
  theirName: "Имя этого человека",
  addThem: "Добавить и ответить",
  answeringFor: (name) => `Ответы сейчас идут от имени: ${name}.`,
  backTo: (name) => `Вернуться: ${name}`,
};
