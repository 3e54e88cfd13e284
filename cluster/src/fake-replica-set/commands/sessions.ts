import { docsIn } from "../document/doc.ts";
import type { CommandHandler } from "./command-call.ts";

export const endSessions: CommandHandler = ({ body, retries }) => {
  for (const lsid of docsIn(body.endSessions)) retries.forget(lsid);
  return {};
};
