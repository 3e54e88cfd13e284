export const sharing = {
  title: "Share",
  created: "Your meetup is ready",
  lead: "Anyone with the link can vote. No sign-up.",
  onlyHere:
    "This link only opens on this computer. To let friends in, start Pintpoint with HOST=0.0.0.0 and share from the address it prints.",
  invite: "Invite link",
  system: "Share…",
  code: "QR code",
  codeOf: (what: string) => `QR code: ${what}`,
  organiser: "Organiser link",
  organiserLink: "Only for you",
  organiserHint:
    "Lets you approve suggestions, mark who must be there, remove people and hand out links. Keep it safe.",
  ownTitle: "Your personal link",
  ownLead: "Opens your answers on another device. Don’t share it: it votes as you.",
  own: "Personal link",
  ownHint: "Send it to yourself as a message, or scan the code with the other device.",
  ownMessage: (title: string) => `My answers: ${title}`,
  keep: "Might change your mind on another device? Send yourself your link.",
  keepIt: "Show my link",
  notNow: "Not now",
};
