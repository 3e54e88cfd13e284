/** The texts of the not-found pages: unknown address, unknown meetup, deleted meetup. */
export const absent = {
  notFound: {
    title: "Nobody at this table",
    text: "Nothing here. The link might have lost a few letters; ask for it again.",
    home: "Take me home",
  },
  missing: {
    title: "No such meetup",
    text: "Maybe the link lost a few letters, or the meetup was deleted long ago. Ask for the link again.",
  },
  gone: {
    title: "This meetup was deleted",
    text: "It was deleted for everyone and can’t come back.",
  },
};
