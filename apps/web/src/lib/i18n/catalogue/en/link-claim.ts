export const linkClaim = {
  youAre: (name: string) => `You are ${name} here`,
  linkOf: (name: string) => `The link that you opened is ${name}’s. Do you want to be ${name} on this device?`,
  stay: (name: string) => `Stay ${name}`,
  become: (name: string) => `Be ${name} from now on`,
  somebody: "somebody else",
  dead: "This link’s personal part does not work any more. Nothing has changed for you.",
  close: "Got it",
  earlier: "Also on this device",
  be: (name: string) => `Be ${name}`,
};
