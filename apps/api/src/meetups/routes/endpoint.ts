import { type RouteName, routes } from "@pintpoint/contract/meetups";
import type { Route } from "@pintpoint/contract/route";
import { describeResponses } from "../../http/describe-responses.ts";

/** Where a route of meetups is. */
export function endpoint(name: RouteName): { method: Route["method"]; url: string } {
  return { method: routes[name].method, url: routes[name].path };
}

/** What a route of meetups answers; its parameters and body stand beside it, typed for the handler. */
export function responseSchemas(name: RouteName): ReturnType<typeof describeResponses> {
  return describeResponses(name, routes[name]);
}
