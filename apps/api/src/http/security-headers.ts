import { type Headers, pageHeaders, securityHeaders } from "@pintpoint/page-server";

/** Worked out once: the same for every answer of the API, which may load nothing, and for everything of the page. */
export function headersOfAnswers({ isHttps }: { isHttps: boolean }): { api: Headers; page: Headers } {
  return { api: apiHeaders, page: pageHeaders({ isHttps }) };
}

const apiHeaders = securityHeaders({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  // What frame-ancestors says already.
  frameguard: false,
});
