import { CommandError } from "../document/command-error.ts";
import type { CommandCall } from "./command-call.ts";

export function requirePrimary({ member, set }: CommandCall): void {
  if (member !== set.primary) throw new CommandError(10107, "not primary");
}
