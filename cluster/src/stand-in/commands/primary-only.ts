import { CommandError } from "../document/refusal.ts";
import type { CommandCall } from "./call.ts";

export function requirePrimary({ member, set }: CommandCall): void {
  if (member !== set.primary) throw new CommandError(10107, "not primary");
}
