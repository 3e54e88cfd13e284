export { addressBlock } from "./address-block.ts";
export { isAddressRange } from "./address-ranges.ts";
export { type ConnectionLimits, limitConnections } from "./connections.ts";
export {
  answerClientError,
  answerInsteadOfNode,
  httpServerOptions,
  lacksHost,
  requestTimeout,
} from "./http-server.ts";
export { originError } from "./origin-error.ts";
export { isPageNavigation, type PageOptions, page, pageFiles, repairedLink } from "./page.ts";
export { pageApp } from "./page-app.ts";
export { type LinkPreview, maxStateBytes, type PageContent } from "./page-content.ts";
export { pagePolicy } from "./page-policy.ts";
export { headersOfRawResponse, rawResponseHeaders, sendRawResponse } from "./raw-response.ts";
export { routedAddress } from "./routed-address.ts";
export { type SecurityPolicy, securityHeaders } from "./security-headers.ts";
export { servePage } from "./serve-page.ts";
