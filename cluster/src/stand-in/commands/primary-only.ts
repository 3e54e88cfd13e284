import { Refusal } from "../document/refusal.ts";
import type { Call } from "./call.ts";

export function refuseUnlessPrimary({ member, set }: Call): void {
  if (member !== set.primary) throw new Refusal(10107, "not primary");
}
