/** What is wrong with an origin that an operator wrote, `https://pub.example`; null when it is one. */
export function originError(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:") || url.username !== "")
    return "must be an origin such as https://pub.example, without a path";
  if (text === url.origin || text === `${url.origin}/`) return null;
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "")
    return "must be an origin such as https://pub.example, without a path: the product is not served below one";
  return `must be an origin as browsers write it, so write it in lower case / punycode: ${url.origin}`;
}
