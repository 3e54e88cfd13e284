import { createHash } from "node:crypto";
import { API_PREFIX } from "@pintpoint/contract/version";
import { expect, it } from "vitest";
import { testClientOf } from "../meetups/testing/test-client.ts";
import { createTestApp } from "../testing/create-test-app.ts";
import type { OpenApiDocument } from "./normalize-openapi.ts";

const digest = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);

it("the description of the wire changes only on purpose: each operation and schema, and their order", async () => {
  const { text } = await testClientOf(await createTestApp())("GET", `${API_PREFIX}/openapi.json`);
  const { paths, components, ...rest }: OpenApiDocument = JSON.parse(text);
  const lines = [
    ...Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => `${method} ${path} ${digest(operation)}`),
    ),
    ...Object.entries(components.schemas).map(([name, schema]) => `${name} ${digest(schema)}`),
    `the rest ${digest(rest)}`,
  ];
  expect(lines).toMatchSnapshot();
});
