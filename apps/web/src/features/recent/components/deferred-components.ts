/** What this device has made and seen before: only whoever has been here needs it. */
export { RecentMeetups } from "./recent-meetups.tsx";
export { SameAgain } from "./same-again.tsx";
