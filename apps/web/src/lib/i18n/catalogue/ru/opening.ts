/** What is read first on the front page: part of `creating`, and of the first script. */
export const opening = {
  heading: "Кто идёт, когда и куда?",
  lead: "Выбери пару вариантов, отправь одну ссылку и смотри, как собираются «да». Без регистрации и приложений.",
  /** On a meetup's page, above its title. */
  asks: (name: string) => `${name} спрашивает`,
};
