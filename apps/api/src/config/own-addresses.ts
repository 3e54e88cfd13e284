import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";

/** Bridges of containers and virtual machines: nobody in the room reaches those. */
const virtual = /^(docker|br-|veth|virbr|vboxnet|vmnet|utun|tun|tap)/;

/**
 * The addresses under which a page of this process can be open, the one to tell first: on all interfaces that is the
 * address that friends on the same network open.
 */
export function ownAddresses({ address, port, family }: AddressInfo, interfaces = networkInterfaces()): string[] {
  const at = (host: string) => new URL(`http://${host}:${port}`).origin;
  const loopback = [at("127.0.0.1"), at("localhost")];
  if (address === "127.0.0.1") return loopback;
  if (address === "::1") return [at("[::1]"), at("localhost")];
  if (address !== "0.0.0.0" && address !== "::") return [at(family === "IPv6" ? `[${address}]` : address)];
  const near = Object.entries(interfaces)
    .flatMap(([name, infos = []]) => infos.map((info) => ({ ...info, isVirtual: virtual.test(name) })))
    .filter((info) => info.family === "IPv4" && !info.internal)
    .sort(
      (a, b) =>
        Number(a.isVirtual) - Number(b.isVirtual) || Number(isPrivate(b.address)) - Number(isPrivate(a.address)),
    );
  return [...near.map((info) => at(info.address)), ...loopback];
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}
