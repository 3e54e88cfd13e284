import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";

export type Headers = Readonly<Record<string, string>>;

/**
 * Worked out once: the same for every answer of the API, which may load nothing, and for everything of the page. Over
 * plain http in a local network nothing may break: no HSTS, no upgrade of requests, and no header that browsers complain
 * about without https.
 */
export function securityHeaders({ isHttps }: { isHttps: boolean }): { api: Headers; page: Headers } {
  const shared = {
    referrerPolicy: { policy: "no-referrer" as const },
    hsts: false,
    originAgentCluster: false,
    dnsPrefetchControl: false,
    ieNoOpen: false,
    permittedCrossDomainPolicies: false,
    xssFilter: false,
  };
  return {
    api: headersOf({
      ...shared,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
      crossOriginOpenerPolicy: false,
      // What frame-ancestors says already.
      frameguard: false,
    }),
    page: headersOf({
      ...shared,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", "data:", "blob:"],
          connectSrc: ["'self'"],
          fontSrc: ["'self'"],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      crossOriginOpenerPolicy: isHttps && { policy: "same-origin" },
      frameguard: { action: "deny" },
    }),
  };
}

/** What helmet would set at every request. */
function headersOf(options: Parameters<typeof helmet>[0]): Headers {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet(options)(request, response, () => {});
  const headers = Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
  // Links are capabilities: no search engine is to keep one.
  return { ...Object.fromEntries(headers), "x-robots-tag": "noindex, nofollow" };
}
