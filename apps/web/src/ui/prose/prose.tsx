import { lazy, Suspense } from "react";

const Plain = ({ text }: { text: string }) => <span>{text}</span>;
// Without a connection the text is read without its links: an error would take the card from the screen.
const Linked = lazy(() => import("./linked-text.tsx").catch(() => ({ default: Plain })));

/** Somebody's own words, with the web addresses in them as links. */
export function Prose({ text }: { text: string }) {
  if (!/https?:/i.test(text)) return <Plain text={text} />;
  return (
    <Suspense fallback={<Plain text={text} />}>
      <Linked text={text} />
    </Suspense>
  );
}
