export const recent = {
  heading: "Your meetups on this device",
  forget: (title: string) => `Take ${title} off this list`,
  forgotten: (title: string) => `${title} is off the list. Its link still works.`,
  seen: (when: string) => `Opened ${when}`,
};
