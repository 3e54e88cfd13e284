/** What stands before the title now. */
let prefix = "";

/** Puts a number before the title of the tab, "(2) Beer"; 0 takes it away. The page may change the title in between. */
export function setTitleCount(count: number): void {
  const title = document.title;
  const bare = prefix !== "" && title.startsWith(prefix) ? title.slice(prefix.length) : title;
  prefix = count > 0 ? `(${count}) ` : "";
  document.title = prefix + bare;
}
