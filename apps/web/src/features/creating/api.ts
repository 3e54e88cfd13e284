import { formatMeetupLink, type RouteAnswer, type RouteRequest } from "@pintpoint/client";
import { paths } from "../../lib/paths.ts";
import { server } from "../../lib/server.ts";
import { thisDevice } from "../../lib/this-device.ts";

export type NewMeetupBody = RouteRequest<"createMeetup">["body"];
export type NewSlotBody = NewMeetupBody["slots"][number];
export type NewVenueBody = NewMeetupBody["venues"][number];
type Created = RouteAnswer<"createMeetup">;

/** Creates the meetup, keeps what this device may do with it, and answers where to go. The key makes a retry safe. */
export async function createMeetup(body: NewMeetupBody, key: string): Promise<string> {
  return storeCapabilities(await server.createMeetup({ body }, { key }));
}

function storeCapabilities({ meetup, organiserToken, participant, participantToken }: Created): string {
  const me = participant && participantToken ? { participantId: participant.id, token: participantToken } : undefined;
  try {
    thisDevice.rememberOrganiser(meetup.id, organiserToken);
    if (me) thisDevice.rememberMe(meetup.id, me);
    thisDevice.visit(meetup);
    return paths.meetup(meetup.id);
  } catch {
    // Storage is full or blocked: the tokens go into the URL, otherwise the organiser would be a guest.
    return formatMeetupLink("", { meetupId: meetup.id, organiserToken, ...(me && { me }) });
  }
}
