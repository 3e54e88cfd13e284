export const liveness = {
  in: (name: string) => `${name}’s in`,
  out: (name: string) => `${name} can’t make it`,
  said: (name: string) => `${name} answered`,
  gathered: (name: string, others: number) => `${name} and ${others} more answered`,
};
