/**
 * Whether an address is somebody's personal or the organiser's link, of whatever installation: a meetup's page with a
 * capability in the fragment. Who follows it takes part as somebody else from then on. Read as browsers do, and as
 * generously as any page could: what only looks like one is one.
 */
export function isCapabilityLink(address: string): boolean {
  const url = parsed(address);
  return (
    url !== null && /(?:^|\/)m\/+[^/]/i.test(decoded(url.pathname)) && /[#&;?](?:me|org)=/i.test(decoded(url.hash))
  );
}

/**
 * The address without a fragment in which a capability could be. Simpler than the question above, because every page of a
 * meetup carries this: the fragment of another site that looks alike goes too, its page opens all the same.
 */
export function withoutCapability(address: string): string {
  return address.replace(/#.*(me|org)=.*/is, "");
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function decoded(text: string): string {
  return text.replaceAll(/%([0-7][0-9a-f])/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
