import type { Translation } from "../../translation.ts";
import type { comments as en } from "../en/comments.ts";

export const comments: Translation<typeof en> = {
  organiser: "организатор",
  title: "Комментарии",
  joinFirst: "Написать",
  left: "Уже не участвует",
  remove: (name) => `Удалить комментарий: ${name}`,
  yours: "Твой комментарий",
  about: "О чём",
  wholeMeetup: "Обо всём",
  send: "Отправить",
  on: (option) => `О варианте: ${option}`,
  react: (name) => `Реакция на слова: ${name}`,
  reaction: (emoji, count) => `${emoji} ${count}`,
};
