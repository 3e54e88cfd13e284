import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddress from "@fastify/proxy-addr";
import { addressBlock } from "@pintpoint/page-server";

/** The address that a request counts for in rate limits. */
export type ClientAddressOf = (request: Pick<IncomingMessage, "headers" | "socket">) => string;

export interface ClientAddresses {
  addressOf: ClientAddressOf;
  /** Whether a connection from there is a proxy's, which brings many clients. */
  isTrusted(address: string | undefined): boolean;
}

/**
 * The address of the connection, or the nearest address in X-Forwarded-For that is not a trusted proxy's. A port behind
 * an address is removed, otherwise each connection would have its own limits. What is not an address is ignored.
 */
export function clientAddresses(trustedProxies: readonly string[]): ClientAddresses {
  const isProxy = proxyAddress.compile([...trustedProxies]);
  const isTrusted = (address: string | undefined) => address !== undefined && isProxy(address, 0);
  return {
    isTrusted,
    addressOf({ headers, socket: { remoteAddress } }) {
      let address = remoteAddress;
      const told = isTrusted(address) ? forwardedAddresses(headers["x-forwarded-for"]) : [];
      while (isTrusted(address)) {
        const before = told.pop();
        if (before === undefined || isIP(before) === 0) break;
        address = before;
      }
      return addressBlock(address);
    },
  };
}

/** Proxies are few: what a client put in front of their entries need not be read. */
const maxForwardedChars = 2_000;

function forwardedAddresses(header: string | string[] | undefined): string[] {
  return String(header ?? "")
    .slice(-maxForwardedChars)
    .split(",")
    .map(withoutPort);
}

function withoutPort(forwarded: string): string {
  const address = forwarded.trim().replace(/^"(.*)"$/, "$1");
  const inBrackets = /^\[([^\]]*)\](?::\d*)?$/.exec(address)?.[1];
  if (inBrackets !== undefined) return inBrackets;
  return /^([^:]*):\d*$/.exec(address)?.[1] ?? address;
}
