import { notAllowed } from "../../shared/refusal.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { DeleteMeetup } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";

export function deleteMeetup({ meetup }: MeetupRecord, _: DeleteMeetup, { identity }: CommandContext): Outcome {
  return may(meetup, identity, "delete") ? { ok: true, deleted: true } : notAllowed("delete this meetup");
}
