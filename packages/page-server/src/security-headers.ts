import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet, { type HelmetOptions } from "helmet";

export type Headers = Readonly<Record<string, string>>;

/** In what the page and the API differ, as helmet calls it. */
interface Policy extends Pick<HelmetOptions, "contentSecurityPolicy" | "crossOriginOpenerPolicy"> {
  frameguard: false | { action: "deny" };
}

/**
 * What helmet would set at every answer, worked out once. Over plain http in a local network nothing may break: no HSTS,
 * no upgrade of requests, and no header that browsers complain about without https.
 */
export function securityHeaders(policy: Policy): Headers {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet({
    referrerPolicy: { policy: "no-referrer" },
    hsts: false,
    originAgentCluster: false,
    dnsPrefetchControl: false,
    ieNoOpen: false,
    permittedCrossDomainPolicies: false,
    xssFilter: false,
    ...policy,
  })(request, response, () => {});
  const headers = Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
  // Links are capabilities: no search engine is to keep one.
  return { ...Object.fromEntries(headers), "x-robots-tag": "noindex, nofollow" };
}
