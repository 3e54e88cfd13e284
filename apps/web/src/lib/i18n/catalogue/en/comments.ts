export const comments = {
  organiser: "organiser",
  title: "Comments",
  joinFirst: "Say something",
  left: "Someone who left",
  remove: (name: string) => `Delete the comment by ${name}`,
  yours: "Your comment",
  about: "About",
  wholeMeetup: "Everything",
  send: "Send",
  on: (option: string) => `About ${option}`,
  react: (name: string) => `React to ${name}`,
  reaction: (emoji: string, count: number) => `${emoji} ${count}`,
};
