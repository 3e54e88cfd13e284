/** Whether it is an http or https address: no other kind may become a link on somebody's page. */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}/][^\s\p{Cc}]*$/iu.test(text) && isUrl(text);
}

/** Not URL.canParse: Safari 16 has none. */
function isUrl(text: string): boolean {
  try {
    return new URL(text) !== null;
  } catch {
    return false;
  }
}
