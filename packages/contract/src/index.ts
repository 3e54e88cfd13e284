// Everything, for the page, the client and other programs. A new domain is taken by its name: @pintpoint/contract/<folder>.
export * from "./fields/index.ts";
export * from "./meetups/index.ts";
export type { Problem, ProblemCode } from "./problems.ts";
export {
  detailOf,
  fieldError,
  PROBLEM_MEDIA_TYPE,
  problem,
  problemCodes,
  problemOf,
  statusOfCode,
} from "./problems.ts";
export * from "./requests/index.ts";
export type { Route } from "./route.ts";
export { commonProblemCodes } from "./route.ts";
export { API_PREFIX, SOCKET_PATH, WIRE_VERSION } from "./version.ts";
