import { withoutCapability } from "@pintpoint/core";

/** A piece of a text; a link where it has an address. */
export interface Piece {
  text: string;
  href?: string;
  /** The host that it leads to, where the text does not say so plainly: other letters that look alike, a name before an @. */
  host?: string;
}

const candidate = /https?:\/\/[^\s<>"«»“”„‟`|\\^{}\p{C}]+/giu;
const brackets: Record<string, string> = { ")": "(", "]": "[", "）": "（", "】": "【" };
const endsSentence = /[.,;:!?…'’‘*，。、！？；：]/u;

/** The pieces of a text; together they are the text. Only http and https become links. */
export function linksIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(candidate)) {
    // Part of a longer word: `xhttp://`.
    if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, index - 2), index))) continue;
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
  const open = new Map<string, number>();
  for (const sign of found) open.set(sign, (open.get(sign) ?? 0) + 1);
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    const opening = brackets[last];
    if (opening === undefined ? !endsSentence.test(last) : (open.get(last) ?? 0) <= (open.get(opening) ?? 0)) break;
    open.set(last, (open.get(last) ?? 0) - 1);
  }
  return found.slice(0, end);
}

function linkOf(text: string): Piece | null {
  try {
    const url = new URL(text);
    const written = text.slice(text.indexOf("//") + 2).toLowerCase();
    const isPlain = written.startsWith(url.hostname) && /^(?:[:/?#]|$)/.test(written.slice(url.hostname.length));
    const isSaid = isPlain && url.username === "" && url.password === "";
    url.username = "";
    url.password = "";
    return { text, href: url.href, ...(!isSaid && { host: url.hostname }) };
  } catch {
    return null;
  }
}
