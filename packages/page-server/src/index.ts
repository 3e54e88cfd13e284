export { isVisit, page } from "./page.ts";
export { pageHeaders } from "./page-headers.ts";
export type { Headers } from "./security-headers.ts";
export { securityHeaders } from "./security-headers.ts";
export { servePage } from "./serve-page.ts";
