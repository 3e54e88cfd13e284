import { join } from "node:path";
import { servePage } from "@pintpoint/page-server";

await servePage({ directory: join(import.meta.dirname, "../dist"), variables: process.env });
