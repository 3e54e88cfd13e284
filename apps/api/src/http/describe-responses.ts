import { PROBLEM_MEDIA_TYPE, problem, statusOfCode } from "@pintpoint/contract/problems";
import { commonProblemCodes, type DescribedRoute } from "@pintpoint/contract/route";
import { z } from "zod";

/** Extension of OpenAPI by which a route tells normalizeOpenApi the least length of its idempotency key. */
export const keyMinLengthField = "x-key-min-length";

interface DescribedResponses {
  operationId: string;
  summary: string;
  [keyMinLengthField]?: number;
  response: Record<number, object>;
}

/** What any domain's route answers. The operation's id is its name in OpenAPI. */
export function describeResponses(operationId: string, route: DescribedRoute): DescribedResponses {
  const { success, codes, summary, isConditional, keyMinLength } = route;
  const byStatus = Map.groupBy(new Set([...codes, ...commonProblemCodes]), (code) => statusOfCode[code]);
  const problemSchemas = Array.from(byStatus, ([status, of]) => [
    status,
    { description: of.join(", "), content: { [PROBLEM_MEDIA_TYPE]: { schema: problem } } },
  ]);
  return {
    operationId,
    summary,
    ...(keyMinLength !== undefined && { [keyMinLengthField]: keyMinLength }),
    response: {
      [success.status]: bodySchema(success),
      ...(isConditional && { 304: z.undefined().describe("The asker has it already") }),
      ...Object.fromEntries(problemSchemas),
    },
  };
}

function bodySchema({ body, mediaType = "application/json" }: DescribedRoute["success"]): object {
  if (body === null) return z.undefined().describe("Done");
  const [essence = mediaType] = mediaType.split(";");
  return { description: "Done", content: { [essence]: { schema: body } } };
}
