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
  if (!URL.canParse(href, "http://any.invalid")) return null;
  const url = new URL(href, "http://any.invalid");
  const id = tidy(decoded(/^\/m\/([^/]+)\/?$/.exec(url.pathname)?.[1]));
  if (!id) return null;
  const link: MeetupLink = { meetupId: id };
  for (const part of url.hash.slice(1).split("&")) {
    const personal = /^me=([^.]+)\.(.+)$/.exec(part);
    const participantId = decoded(personal?.[1]);
    const token = tidy(decoded(personal?.[2]));
    if (participantId && token) link.me = { participantId, token };
    const organiserToken = tidy(decoded(/^org=(.+)$/.exec(part)?.[1]));
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

/** Without what cannot be part of an id or of a token at its end: a sentence's full stop, a bracket, a quote. */
function tidy(secret: string | null): string | null {
  return secret === null ? null : secret.replace(/[^\w-]+$/, "");
}

function decoded(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
