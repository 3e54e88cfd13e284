/** How long a title is, for the size of its letters: a long one in large letters fills a phone's screen. */
export function titleStep(title: string): "short" | "medium" | "long" {
  const { length } = title;
  return length <= 22 ? "short" : length <= 48 ? "medium" : "long";
}
