export { isVisit, page } from "./page.ts";
export { pagePolicy } from "./page-policy.ts";
export { type SecurityPolicy, securityHeaders } from "./security-headers.ts";
export { servePage } from "./serve-page.ts";
export { answerUnhooked, unhookedHeaders } from "./unhooked-answers.ts";
