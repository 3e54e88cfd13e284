import { docsIn } from "../document/doc.ts";
import type { Handler } from "./call.ts";

export const endSessions: Handler = ({ body, retries }) => {
  for (const lsid of docsIn(body.endSessions)) retries.forget(lsid);
  return {};
};
