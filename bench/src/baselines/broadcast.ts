/** What the bench asks of a plain peer: send these bytes once to everybody. */
export interface Broadcast {
  kind: "broadcast";
  event: string;
  payload: unknown;
}
