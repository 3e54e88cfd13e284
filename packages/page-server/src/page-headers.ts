import { type Headers, securityHeaders } from "./security-headers.ts";

/**
 * Of everything that belongs to the page: nothing inline and no third party (section 9). Its api and its sockets are on
 * its own origin, whoever of the two serves it.
 *
 * @param isHttps the page is opened by https, wherever that ends
 */
export function pageHeaders({ isHttps }: { isHttps: boolean }): Headers {
  return securityHeaders({
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
  });
}
