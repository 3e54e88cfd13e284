export const sharing = {
  title: "Share",
  created: "Your meetup is ready",
  lead: "Whoever has the link can see it and vote. No sign-up.",
  onlyHere:
    "This link opens only on this computer. To let friends in, start Pintpoint with HOST=0.0.0.0 and share from the address that it prints.",
  invite: "Invite link",
  system: "Share…",
  code: "QR code",
  codeOf: (what: string) => `QR code: ${what}`,
  organiser: "Organiser link",
  organiserLink: "Only for you",
  organiserHint:
    "With it you may approve proposals, mark people who must come, remove people and hand out new personal links. Keep it.",
  ownTitle: "Your personal link",
  ownLead: "It carries your answers to another device. Do not pass it on: whoever has it votes as you.",
  own: "Personal link",
  ownHint: "Send it to yourself as a message, or scan the code with the other device.",
  ownMessage: (title: string) => `My answers: ${title}`,
  keep: "Send yourself your personal link, to change your answers from anywhere.",
  keepIt: "Show my link",
  notNow: "Not now",
};
