import { BlockList, isIP } from "node:net";

/** `10.0.0.7`, `10.0.0.0/8`, `fd00::/8`. */
export function isAddressRange(text: string): boolean {
  return addRange(new BlockList(), text);
}

/** Whether an address is in one of the ranges; IPv4-mapped IPv6 addresses count as IPv4. */
export function inRanges(ranges: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList();
  for (const range of ranges) addRange(list, range);
  return (address) => {
    const family = isIP(address ?? "");
    return address !== undefined && family !== 0 && list.check(address, family === 4 ? "ipv4" : "ipv6");
  };
}

function addRange(list: BlockList, text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (bits !== undefined && !/^\d+$/.test(bits)) return false;
  try {
    list.addSubnet(
      address,
      bits === undefined ? (family === 4 ? 32 : 128) : Number(bits),
      family === 4 ? "ipv4" : "ipv6",
    );
    return true;
  } catch {
    return false;
  }
}
