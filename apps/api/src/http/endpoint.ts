import type { Route, RouteName } from "@pintpoint/contract";
import { commonProblemCodes, PROBLEM_MEDIA_TYPE, problem, routes, statusOfCode } from "@pintpoint/contract";
import { z } from "zod";

/** Where a route of the contract is. */
export function endpoint(name: RouteName): { method: Route["method"]; url: string } {
  return { method: routes[name].method, url: routes[name].path };
}

interface DescribedResponses {
  operationId: string;
  summary: string;
  response: Record<number, object>;
}

/** What a route of meetups answers; its parameters and body stand beside it, typed for the handler. */
export function responseSchemas(name: RouteName): DescribedResponses {
  return describeResponses(name, routes[name]);
}

/** What any domain's route answers. The operation's id is its name in OpenAPI. */
export function describeResponses(operationId: string, route: Route): DescribedResponses {
  const { success, codes, summary, isConditional } = route;
  const byStatus = Map.groupBy(new Set([...codes, ...commonProblemCodes]), (code) => statusOfCode[code]);
  const problemSchemas = Array.from(byStatus, ([status, of]) => [
    status,
    { description: of.join(", "), content: { [PROBLEM_MEDIA_TYPE]: { schema: problem } } },
  ]);
  return {
    operationId,
    summary,
    response: {
      [success.status]: bodySchema(success),
      ...(isConditional && { 304: z.undefined().describe("The asker has it already") }),
      ...Object.fromEntries(problemSchemas),
    },
  };
}

function bodySchema({ body, mediaType = "application/json" }: Route["success"]): object {
  if (body === null) return z.undefined().describe("Done");
  const [essence = mediaType] = mediaType.split(";");
  return { description: "Done", content: { [essence]: { schema: body } } };
}
