import type { MeetupId } from "@pintpoint/core";
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

/** Null when it is no link to a meetup. A fragment that is not understood is left aside. */
export function parseMeetupLink(href: string): MeetupLink | null {
  const url = urlOf(href);
  if (url === null) return null;
  const id = decoded(/^\/m\/([^/]+)\/?$/.exec(url.pathname)?.[1]);
  if (!id) return null;
  const link: MeetupLink = { meetupId: id };
  for (const part of url.hash.slice(1).split("&")) {
    const personal = /^me=([^.]+)\.(.+)$/.exec(part);
    const participantId = decoded(personal?.[1]);
    const token = decoded(personal?.[2]);
    if (participantId && token) link.me = { participantId, token };
    const organiserToken = decoded(/^org=(.+)$/.exec(part)?.[1]);
    if (organiserToken) link.organiserToken = organiserToken;
  }
  return link;
}

/**
 * Stores the capabilities of the link on the device. Afterwards the caller takes the fragment out of the address bar:
 * what stands there ends up in screenshots and histories.
 */
export function rememberLink(device: Device, link: MeetupLink): void {
  if (link.me) device.rememberMe(link.meetupId, link.me);
  if (link.organiserToken) device.rememberOrganiser(link.meetupId, link.organiserToken);
}

/** Not URL.canParse: Safari 16 has none. */
function urlOf(href: string): URL | null {
  try {
    return new URL(href, "http://any.invalid");
  } catch {
    return null;
  }
}

function decoded(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
