/** What is read first on the front page: part of `creating`, and of the first script. */
export const opening = {
  heading: "Beer o’clock is a moving target.",
  lead: "Let’s pin it down.",
  /** On a meetup's page, above its title. */
  asks: (name: string) => `${name} asks`,
};
