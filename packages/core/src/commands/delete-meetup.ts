import { may } from "../access/rights.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { DeleteMeetup } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { notAllowed } from "./refusal.ts";

export function deleteMeetup({ meetup }: MeetupRecord, _: DeleteMeetup, { identity }: CommandContext): Outcome {
  return may(meetup, identity, "delete") ? { ok: true, deleted: true } : notAllowed("delete this meetup");
}
