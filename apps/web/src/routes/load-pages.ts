// Here, once, and not where they are drawn: the first script asks for them before React is there.
export const loadHomeChunk = () => import("./home-page/home-page.tsx");
export const loadMeetupChunk = () => import("./meetup-page/meetup-page.tsx");
