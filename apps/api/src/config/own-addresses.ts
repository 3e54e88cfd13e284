import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";

/** Interfaces of containers and virtual machines, which other devices cannot reach. */
const virtualInterface = /^(docker|br-|veth|virbr|vboxnet|vmnet|utun|tun|tap)/;

/**
 * The addresses under which a page of this process can be open, the one to tell first: on all interfaces that is the
 * address that friends on the same network open.
 */
export function ownAddresses({ address, port, family }: AddressInfo, interfaces = networkInterfaces()): string[] {
  const urlOf = (host: string) => new URL(`http://${host}:${port}`).origin;
  const loopback = [urlOf("127.0.0.1"), urlOf("localhost")];
  if (address === "127.0.0.1") return loopback;
  if (address === "::1") return [urlOf("[::1]"), urlOf("localhost")];
  if (address !== "0.0.0.0" && address !== "::") return [urlOf(family === "IPv6" ? `[${address}]` : address)];
  const external = Object.entries(interfaces)
    .flatMap(([name, infos = []]) => infos.map((info) => ({ ...info, isVirtual: virtualInterface.test(name) })))
    .filter((info) => info.family === "IPv4" && !info.internal)
    .sort(
      (a, b) =>
        Number(a.isVirtual) - Number(b.isVirtual) || Number(isPrivate(b.address)) - Number(isPrivate(a.address)),
    );
  return [...external.map((info) => urlOf(info.address)), ...loopback];
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}
