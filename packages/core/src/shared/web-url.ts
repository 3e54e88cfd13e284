import { parseUrl } from "./parse-url.ts";

/** Whether it is an http or https address: no other kind may become a link on somebody's page. */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}/][^\s\p{Cc}]*$/iu.test(text) && parseUrl(text) !== null;
}
