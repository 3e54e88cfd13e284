/**
 * The address without a fragment in which the page would find a capability; others come back as they are. For links that
 * are shown, so it is small: whether the path is a meetup's does not count.
 */
export function withoutCapability(address: string): string {
  const at = address.indexOf("#");
  return at >= 0 && /[#&](me|org)=/.test(address.slice(at)) ? address.slice(0, at) : address;
}
