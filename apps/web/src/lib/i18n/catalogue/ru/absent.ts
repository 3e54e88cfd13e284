import type { Translation } from "../../translation.ts";
import type { absent as en } from "../en/absent.ts";

export const absent: Translation<typeof en> = {
  notFound: {
    title: "За этим столиком никого",
    text: "По этому адресу ничего нет. Возможно, ссылка потеряла по дороге пару букв: попроси её ещё раз.",
    home: "На главную",
  },
  missing: {
    title: "Такой встречи нет",
    text: "Возможно, в ссылке не хватает букв или встречу удалили. Попроси ссылку ещё раз.",
  },
  gone: {
    title: "Эту встречу удалили",
    text: "Её удалили для всех, и вернуть её нельзя.",
  },
};
