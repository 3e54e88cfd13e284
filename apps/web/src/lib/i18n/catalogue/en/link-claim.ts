export const linkClaim = {
  youAre: (name: string) => `You’re ${name} here`,
  linkOf: (name: string) => `The link you opened is ${name}’s. Be ${name} on this device?`,
  stay: (name: string) => `Stay ${name}`,
  become: (name: string) => `Be ${name} from now on`,
  somebody: "someone else",
  dead: "This link’s personal part no longer works. Nothing has changed for you.",
  close: "Got it",
  earlier: "Also on this device",
  be: (name: string) => `Be ${name}`,
};
