/** What is read first on the front page: part of `creating`, and of the first script. */
export const opening = {
  heading: "Пиво само себя не выпьет.",
  lead: "Когда?",
  /** On a meetup's page, above its title. */
  asks: (name: string) => `${name} спрашивает`,
};
