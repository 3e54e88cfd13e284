export const comments = {
  organiser: "organiser",
  title: "Comments",
  joinFirst: "Say something",
  left: "Somebody who left",
  remove: (name: string) => `Delete the comment by ${name}`,
  yours: "Your comment",
  about: "About",
  wholeMeetup: "The whole meetup",
  send: "Send",
};
