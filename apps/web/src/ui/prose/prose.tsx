import { type ReactNode, lazy, Suspense } from "react";

// Without a connection the text is read without its links: an error would take the page from the screen.
const Linked = lazy(() => import("./linked-text.tsx").catch(() => ({ default: ({ text }: { text: string }): ReactNode => text })));

/** Somebody's own words, with the web addresses in them as links. */
export function Prose({ text }: { text: string }) {
  if (!/https?:/i.test(text)) return text;
  return (
    <Suspense fallback={text}>
      <Linked text={text} />
    </Suspense>
  );
}
