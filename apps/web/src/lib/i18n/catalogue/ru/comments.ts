import type { Translation } from "../../translation.ts";
import type { comments as en } from "../en/comments.ts";

export const comments: Translation<typeof en> = {
  organiser: "организатор",
  title: "Комментарии",
  joinFirst: "Написать",
  left: "Тот, кто уже вышел",
  remove: (name) => `Удалить комментарий, автор ${name}`,
  yours: "Твой комментарий",
  about: "О чём",
  wholeMeetup: "Встреча в целом",
  send: "Отправить",
};
