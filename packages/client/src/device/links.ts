import type { MeetupId } from "@pintpoint/core";
import { parseUrl } from "@pintpoint/core";
import type { Device, PersonalCapability } from "./device.ts";

/** What a link to a meetup says. The capabilities stand in the fragment, which browsers never send. */
export interface MeetupLink {
  meetupId: MeetupId;
  me?: PersonalCapability;
  organiserToken?: string;
}

/** `/m/:id`, personal `/m/:id#me=<participantId>.<token>`, organiser `/m/:id#org=<token>`; both joined by `&`. */
export function formatMeetupLink(origin: string, link: MeetupLink): string {
  const fragment: string[] = [];
  if (link.me) fragment.push(`me=${encodeURIComponent(link.me.participantId)}.${encodeURIComponent(link.me.token)}`);
  if (link.organiserToken) fragment.push(`org=${encodeURIComponent(link.organiserToken)}`);
  const page = `${origin}/m/${encodeURIComponent(link.meetupId)}`;
  return fragment.length === 0 ? page : `${page}#${fragment.join("&")}`;
}

/** Null when it is not a link to a meetup. Unknown parts of the fragment are ignored. */
export function parseMeetupLink(href: string): MeetupLink | null {
  const url = parseUrl(href, "http://any.invalid");
  if (url === null) return null;
  const id = withoutTrailingText(decodedOrNull(/^\/m\/([^/]+)\/?$/.exec(url.pathname)?.[1]));
  if (!id) return null;
  const link: MeetupLink = { meetupId: id };
  for (const part of url.hash.slice(1).split("&")) {
    const personal = /^me=([^.]+)\.(.+)$/.exec(part);
    const participantId = decodedOrNull(personal?.[1]);
    const token = withoutTrailingText(decodedOrNull(personal?.[2]));
    if (participantId && token) link.me = { participantId, token };
    const organiserToken = withoutTrailingText(decodedOrNull(/^org=(.+)$/.exec(part)?.[1]));
    if (organiserToken) link.organiserToken = organiserToken;
  }
  return link;
}

/**
 * Stores what a link says as a claim. If the device is nobody here, it counts at once, so that the first tap need not
 * wait for the server.
 */
export function claimLink(device: Device, { meetupId, ...claim }: MeetupLink): void {
  if (claim.me === undefined && claim.organiserToken === undefined) return;
  device.addClaim(meetupId, claim);
  if (claim.me && device.me(meetupId) === null) device.rememberMe(meetupId, claim.me);
}

/** Cuts what a chat or a sentence appended: everything from the first character that no id or token can have. */
function withoutTrailingText(secret: string | null): string | undefined {
  return /^[\w.-]*[\w-]/.exec(secret ?? "")?.[0];
}

function decodedOrNull(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
