import type { Translation } from "../../translation.ts";
import type { absent as en } from "../en/absent.ts";

export const absent: Translation<typeof en> = {
  notFound: {
    title: "За этим столиком никого",
    text: "Здесь ничего нет. Наверное, ссылка растеряла буквы по дороге. Попроси прислать её ещё раз.",
    home: "Вернуться на главную",
  },
  missing: {
    title: "Такой встречи нет",
    text: "Наверное, в ссылке не хватает букв, или встречу давно удалили. Попроси прислать ссылку ещё раз.",
  },
  gone: {
    title: "Эту встречу удалили",
    text: "Её удалили у всех, вернуть уже не получится.",
  },
};
