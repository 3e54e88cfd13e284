import { isIPv6 } from "node:net";

/**
 * What counts as one address for a limit: an IPv4 address (also IPv4-mapped IPv6), or the /64 of an IPv6 address, which
 * one household or phone controls.
 */
export function addressBlock(address: string | undefined): string {
  // For a connection that is already reset Node no longer knows the address.
  if (address === undefined) return "unknown";
  // The usual spelling; a proxy may use another one.
  const mapped = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address.split("%")[0] ?? address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff;
  if (isMapped) return groups.slice(6).flatMap(bytesOf).join(".");
  const four = groups.slice(0, 4).map((group) => group.toString(16));
  return `${four.join(":")}::/64`;
}

/** The eight numbers of an IPv6 address; the last two may be written as an IPv4 address. */
function groupsOf(address: string): number[] {
  const [left = [], right] = address.split("::").map((half) => (half === "" ? [] : half.split(":").flatMap(numbersOf)));
  return right === undefined
    ? left
    : [...left, ...Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
}

function numbersOf(group: string): number[] {
  if (!group.includes(".")) return [Number.parseInt(group, 16)];
  const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
  return [a * 256 + b, c * 256 + d];
}

const bytesOf = (group: number): number[] => [Math.floor(group / 256), group % 256];
