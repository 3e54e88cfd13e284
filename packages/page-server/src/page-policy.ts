import type { SecurityPolicy } from "./security-headers.ts";

/**
 * Of everything that belongs to the page: nothing inline and no third party. Its API and its sockets are on
 * its own origin, whichever process serves it.
 *
 * @param isHttps the page is opened by https, also where a proxy ends the TLS
 */
export function pagePolicy({ isHttps }: { isHttps: boolean }): SecurityPolicy {
  return {
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
    xFrameOptions: { action: "deny" },
  };
}
