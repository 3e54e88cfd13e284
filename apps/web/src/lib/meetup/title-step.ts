/**
 * How long a title is, for the size of its letters: a long one in large letters fills a phone's screen, and "Beer" in
 * small ones is not what is seen first.
 */
export function titleStep(title: string): "brief" | "short" | "medium" | "long" {
  const { length } = title;
  return length <= 5 ? "brief" : length <= 22 ? "short" : length <= 48 ? "medium" : "long";
}
