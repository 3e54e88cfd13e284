/** What is read first on the front page: part of `creating`, and of the first script. */
export const opening = {
  heading: "When and where shall we meet?",
  lead: "Pick a few times, send one link, and see live who can make it. No account, no mail.",
};
