import type { Meetup } from "../model/meetup.ts";
import type { Identity } from "../rights/identity.ts";
import { may } from "../rights/rights.ts";
import type { Command } from "./commands.ts";
import { commandDefinition } from "./commands.ts";
import type { RateDemand } from "./define-command.ts";

/**
 * The meetup's rates that a command uses (MS14). None for a sender without the right: the command is refused anyway and
 * must not use up the rate of others.
 */
export function rateDemands(
  meetup: Meetup,
  command: Command,
  { identity, source = "" }: { identity: Identity; source?: string | undefined },
): readonly RateDemand[] {
  const definition = commandDefinition(command.kind);
  const rateRight = definition.rateRight?.(command);
  const rights = rateRight === undefined ? definition.rights(command).map(([right]) => right) : [rateRight];
  if (!rights.every((right) => may(meetup, identity, right))) return [];
  return definition.rates(meetup, command, { identity, source });
}
