/** The labels by which tests locate elements, in both languages. */
export interface UiTexts {
  activity: string;
  create: string;
  name: string;
  addPlace: string;
  placeName: string;
  placeDetails: string;
  face: string;
  rules: RegExp;
  otherWeek: RegExp;
  zone: RegExp;
  offered: string;
  change: RegExp;
  preferences: string;
  close: string;
  when: string;
  where: string;
  yes: string;
  maybe: string;
  no: string;
  answerTo: RegExp;
  joinName: string;
  join: string;
  thatsMe: string;
  anotherOne: RegExp;
  done: string;
  tally: RegExp;
  allAnswers: string;
  moreAbout: RegExp;
  changeOption: RegExp;
  share: string;
  inviteLink: string;
  organiserLink: string;
  onlyForYou: string;
  addTime: string;
  moveIt: string;
  remove: string;
  otherDevice: string;
  leave: string;
  editMeetup: string;
  deleteMeetup: string;
  results: string;
  decideOn: string;
  decide: string;
  decided: string;
  howVoted: string;
  send: string;
  restNo: string;
  grid: string;
  organise: string;
  sameAgain: string;
  comments: RegExp;
  comment: string;
}

const en: UiTexts = {
  activity: "What are we up to?",
  create: "Get the link",
  name: "Your name",
  addPlace: "Add a place",
  placeName: "Place",
  placeDetails: "Address, link, note, capacity",
  face: "Pick a face",
  rules: /^Rules: /,
  otherWeek: /Choose another week$/,
  zone: /^Times in /,
  offered: "Your times",
  change: /^Change /,
  preferences: "Language and appearance",
  close: "Close",
  when: "When",
  where: "Where",
  yes: "Yes",
  maybe: "Maybe",
  no: "No",
  answerTo: /^Your answer to /,
  joinName: "Your name",
  join: "Join",
  thatsMe: "That’s me",
  anotherOne: /^No, another /,
  done: "Done",
  tally: /^Who said what to /,
  allAnswers: "All answers",
  moreAbout: /^Options for /,
  changeOption: /^Change /,
  share: "Share",
  inviteLink: "Invite link",
  organiserLink: "Organiser link",
  onlyForYou: "Only for you",
  addTime: "Add a time",
  moveIt: "Change time",
  remove: "Remove",
  otherDevice: "Another device",
  leave: "Leave the meetup",
  editMeetup: "Edit meetup",
  deleteMeetup: "Delete the meetup",
  results: "Best combos",
  decideOn: "Decide…",
  decide: "Make it official",
  decided: "It’s on!",
  howVoted: "How the vote went",
  send: "Send",
  restNo: "Rest no",
  grid: "Grid",
  organise: "Organise",
  sameAgain: "Same again?",
  comments: /^\d+ comments? on /,
  comment: "Your comment",
};

const ru: UiTexts = {
  activity: "Что затеваем?",
  create: "Получить ссылку",
  name: "Твоё имя",
  addPlace: "Добавить место",
  placeName: "Место",
  placeDetails: "Адрес, ссылка, заметка, вместимость",
  face: "Выбрать лицо",
  rules: /^Правила: /,
  otherWeek: /Выбрать другую неделю$/,
  zone: /^Время: /,
  offered: "Твои варианты",
  change: /^Изменить: /,
  preferences: "Язык и оформление",
  close: "Закрыть",
  when: "Когда",
  where: "Где",
  yes: "Да",
  maybe: "Возможно",
  no: "Нет",
  answerTo: /^Твой ответ: /,
  joinName: "Имя",
  join: "Я с вами",
  thatsMe: "Это я",
  anotherOne: /^Нет, тёзка/,
  done: "Готово",
  tally: /^Кто что сказал, /,
  allAnswers: "Все ответы",
  moreAbout: /^Подробнее: /,
  changeOption: /^Изменить: /,
  share: "Поделиться",
  inviteLink: "Ссылка-приглашение",
  organiserLink: "Ссылка организатора",
  onlyForYou: "Только для тебя",
  addTime: "Добавить время",
  moveIt: "Перенести",
  remove: "Убрать",
  otherDevice: "Другое устройство",
  leave: "Выйти из встречи",
  editMeetup: "Изменить встречу",
  deleteMeetup: "Удалить встречу",
  results: "Лучшие варианты",
  decideOn: "Решить…",
  decide: "Решено!",
  decided: "Решено!",
  howVoted: "Как голосовали",
  send: "Отправить",
  restNo: "Остальные нет",
  grid: "Таблица",
  organise: "Управлять",
  sameAgain: "Повторим?",
  comments: /^\d+ комментари/,
  comment: "Твой комментарий",
};

export type Language = "en" | "ru";
export const uiTexts: Record<Language, UiTexts> = { en, ru };
