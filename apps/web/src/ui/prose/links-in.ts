import { withoutCapability } from "@pintpoint/core";

/** A piece of a text; a link where it has an address. */
export interface TextPiece {
  text: string;
  href?: string;
  /** The host that it leads to, where the text does not say so plainly: letters that look alike, a name before an @. */
  host?: string;
}

// Takes time that grows with the text's length: nothing follows the repeated part, and what is looked at ahead is short.
const candidate = /https?:\/\/(?:(?![,;]https?:\/\/)[^\s<>"«»“”„‟‹›「」『』《》〈〉｢｣＜＞`|\\^{}\p{C}])+/giu;
const brackets: Record<string, string> = { ")": "(", "]": "[", "）": "（", "】": "【" };
const endsSentence = /[.,;:!?…'’‘*~，。、！？；：｡､،؛؟۔।॥։·]/u;

/** The pieces of a text; together they are the text. Only http and https become links. */
export function linksIn(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(candidate)) {
    // The end of another word, such as `xhttp://`.
    if (/[a-z\d]/i.test(text.charAt(index - 1))) continue;
    const link = linkOf(withoutCapability(withoutSentence(found)));
    if (link === null) continue;
    if (index > done) pieces.push({ text: text.slice(done, index) });
    pieces.push(link);
    done = index + link.text.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** Without the full stop, the quote and the bracket of the sentence around it; brackets that it opened itself stay. */
function withoutSentence(found: string): string {
  const count = new Map<string, number>();
  for (const sign of found) count.set(sign, (count.get(sign) ?? 0) + 1);
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    const opening = brackets[last];
    if (opening === undefined ? !endsSentence.test(last) : (count.get(last) ?? 0) <= (count.get(opening) ?? 0)) break;
    count.set(last, (count.get(last) ?? 0) - 1);
  }
  return found.slice(0, end);
}

function linkOf(text: string): TextPiece | null {
  try {
    const url = new URL(text);
    const written = (/\/\/([^/?#]*)/.exec(text)?.[1] ?? "").toLowerCase();
    const said =
      written === url.host || written === `${url.host}:${url.port || defaultPort(url)}` || isForeign(written);
    url.username = "";
    url.password = "";
    return { text, href: url.href, ...(!said && { host: url.hostname }) };
  } catch {
    return null;
  }
}

const defaultPort = ({ protocol }: URL): string => (protocol === "https:" ? "443" : "80");

/** A host whose letters are all of another script than Latin, so that it looks like no Latin one: `пример.рф`. */
const isForeign = (host: string): boolean =>
  /^[\p{L}\p{M}\d.:-]+$/u.test(host) && /\p{L}/u.test(host) && !/\p{sc=Latin}/u.test(host);
