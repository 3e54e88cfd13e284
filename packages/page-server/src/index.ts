export { addressBlock } from "./address-block.ts";
export { isAddressRange } from "./address-ranges.ts";
export { type ConnectionLimits, limitConnections } from "./connections.ts";
export { originError } from "./origin-fault.ts";
export { isPageNavigation, page, pageFiles } from "./page.ts";
export { pagePolicy } from "./page-policy.ts";
export { routedAddress } from "./routed-address.ts";
export { type SecurityPolicy, securityHeaders } from "./security-headers.ts";
export { servePage } from "./serve-page.ts";
export {
  answerClientError,
  answerInsteadOfNode,
  httpServerOptions,
  lacksHost,
  requestTimeout,
} from "./server-edges.ts";
export { headersOfRawResponse, rawResponseHeaders, sendRawResponse } from "./unhooked-answers.ts";
export { repairedLink } from "./whole-link.ts";
