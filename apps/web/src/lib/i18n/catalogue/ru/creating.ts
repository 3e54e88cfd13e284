import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { creating as en } from "../en/creating.ts";
import { opening } from "./opening.ts";

const times = (count: number) => `${count} ${pluralRu(count, "вариант", "варианта", "вариантов")}`;
const places = (count: number) => `${count} ${pluralRu(count, "место", "места", "мест")}`;

export const creating: Translation<typeof en> = {
  pageTitle: "Новая встреча",
  ...opening,
  startOver: "Начать заново",
  startedOver: "С чистого листа.",
  suggestions: {
    beer: { label: "Пиво", title: "Кто на пиво?" },
    dinner: { label: "Ужин", title: "Ужинаем вместе" },
    cinema: { label: "Кино", title: "Идём в кино" },
    concert: { label: "Концерт", title: "Идём на концерт" },
    games: { label: "Настолки", title: "Вечер настолок" },
    walk: { label: "Прогулка", title: "Гуляем вместе" },
  },
  what: {
    heading: "Что",
    activity: "Что затеваем?",
    suggestions: "Подсказки",
    title: "Название",
    titleHint: "Это друзья увидят первым.",
    editTitle: "Изменить название",
    description: "Пара слов о встрече",
  },
  when: {
    heading: "Когда",
    lead: "Предложи несколько вариантов. Друзья смогут добавить свои.",
    length: "Сколько длится",
    hours: (hours) => `${hours} ч`,
    zone: (zone) => `Время: ${zone}`,
    changeZone: "Сменить часовой пояс",
  },
  grid: {
    label: "Время на неделе",
    hint: "Нажми, чтобы предложить время, потяни, чтобы продлить. Клавиши: стрелки, Enter, Shift и стрелки — длина, Alt и стрелки — перенос, Delete.",
    earlierWeek: "На неделю раньше",
    laterWeek: "На неделю позже",
    thisWeek: "Эта неделя",
    earlyHours: "Раньше полудня",
    hideEarlyHours: "Только после полудня",
    allDay: "Весь день",
    past: "уже прошло",
    free: "свободно",
    chosen: (slot) => `предложено: ${slot}`,
    removeSlot: (slot) => `Убрать: ${slot}`,
  },
  strip: {
    days: "Дни",
    times: (day) => `Время: ${day}`,
    dayLabel: (day, count) => (count === 0 ? day : `${day}, ${times(count)}`),
    ownTime: "Другое время",
    addOwnTime: "Добавить",
    moreDays: "Ещё дни",
    repeat: "То же в другие дни",
    repeatHint: "Одно касание — и там будет то же время.",
    allDay: "Весь день",
  },
  times: {
    heading: "Уже предложено",
    none: "Пока пусто. Можно начать и так: друзья предложат свои.",
    count: times,
    open: (slot) => `Изменить: ${slot}`,
    remove: (slot) => `Убрать: ${slot}`,
    placed: (slot) => `Предложено: ${slot}`,
    changed: (slot) => `Теперь ${slot}`,
    removed: (slot) => `Убрано: ${slot}`,
    refusals: {
      past: "Это время уже прошло. Выбери попозже.",
      double: "Это время уже предложено.",
      limit: "Больше 60 вариантов во встречу не помещается.",
    },
    many: (count) =>
      `${times(count)} — и на каждый нужно ответить каждому. С десятком до конца дойдёт гораздо больше людей.`,
  },
  where: {
    heading: "Где",
    lead: "Места, за которые голосуют. Сейчас или потом; добавить может каждый.",
    add: "Добавить место",
    addAnother: "Ещё место",
    name: "Место",
    namePlaceholder: "«Кружка», моя кухня, …",
    more: "Адрес, ссылка, заметка, вместимость",
    address: "Адрес",
    url: "Ссылка",
    note: "Заметка",
    capacity: "Сколько поместится",
    capacityHint: "Если желающих больше, последние ждут в очереди.",
    remove: (name) => (name === "" ? "Убрать это место" : `Убрать: ${name}`),
    limit: "Больше 30 мест во встречу не помещается.",
  },
  who: {
    heading: "Ты",
    name: "Твоё имя",
    nameHint: "Ты сразу окажешься в списке и сможешь голосовать.",
  },
  settings: {
    heading: "Правила",
    summary: "Кто меняет, кто предлагает, тайное голосование, срок",
    editing: "Кто может менять, решать и удалять",
    editingOptions: {
      anyone: { label: "Все, у кого есть ссылка", hint: "Проще всего среди друзей." },
      organiser: { label: "Только я", hint: "Для этого у тебя будет своя ссылка." },
    },
    proposals: "Кто может предлагать время и места",
    proposalsOptions: {
      anyone: { label: "Все", hint: "" },
      approval: { label: "Все, а я одобряю", hint: "До этого за предложение нельзя голосовать." },
      organiser: { label: "Только я", hint: "" },
    },
    blind: "Тайно, пока не проголосуешь",
    blindHint: "Чужие ответы видны тем, кто уже ответил: никто ни на кого не смотрит. Потом это не изменить.",
    deadline: "Голосуем до",
    deadlineHint: "После этого ответы уже не поменять.",
  },
  bar: {
    summary: (slots, venues) => {
      if (slots === 0 && venues === 0) return "Вариантов пока нет";
      return [slots > 0 ? times(slots) : "", venues > 0 ? places(venues) : ""].filter(Boolean).join(" · ");
    },
    create: "Получить ссылку",
    creating: "Наливаем…",
  },
  faults: {
    empty: "Здесь не может быть пусто.",
    tooLong: "Слишком длинно.",
    marks: "На одной букве слишком много знаков.",
    link: "Это не веб-адрес. Он начинается с https:// или http://.",
    personalLink: "Это чья-то личная ссылка. Возьми ссылку-приглашение.",
    capacity: "Целое число от 1.",
    past: "Этот момент уже прошёл.",
    refused: "Сервер это не принял.",
  },
  setbacks: {
    fields: "Выше кое-что нужно поправить.",
    offline: "Нет связи. Черновик сохранён: попробуй ещё раз, когда сеть вернётся.",
    unavailable: "Сервер сейчас не может записать. Черновик сохранён: попробуй через минуту.",
    unconfirmed: "Сервер не подтвердил запись. Попробуй ещё раз: дважды встреча не создастся.",
    storageFull: "На сервере кончилось место. Черновик сохранён на этом устройстве.",
    rateLimited: "Отсюда только что создали много встреч. Попробуй через минуту.",
    unexpected: "Не получилось. Черновик сохранён: попробуй ещё раз.",
  },
};
