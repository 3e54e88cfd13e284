/** The texts of the not-found pages: unknown address, unknown meetup, deleted meetup. */
export const absent = {
  notFound: {
    title: "Nobody at this table",
    text: "There is no page at this address. Perhaps the link lost a few letters on the way: ask for it once more.",
    home: "To the front page",
  },
  missing: {
    title: "There is no such meetup",
    text: "Perhaps the link lost a few letters on the way, or the meetup was deleted long ago. Ask for the link once more.",
  },
  gone: {
    title: "This meetup was deleted",
    text: "Somebody who may do so has deleted it for everybody. It cannot be brought back.",
  },
};
