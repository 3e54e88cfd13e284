/** What is read first on the front page: part of `creating`, and of the first script. */
export const opening = {
  heading: "Who’s in, when, and where?",
  lead: "Pick a few times, send one link, watch the yeses roll in. No sign-up, no app.",
  /** On a meetup's page, above its title. */
  asks: (name: string) => `${name} asks`,
};
