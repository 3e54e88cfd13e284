/**
 * Asks for React and what it imports side by side: from the imports themselves the browser would learn of each only when
 * the one before it is there. The build has written into the document which files they are (build/start-early.ts).
 */
export function preloadReact(): void {
  const files = document.querySelector<HTMLMetaElement>('meta[name="scripts"]')?.content.split(" ") ?? [];
  for (const href of files) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.crossOrigin = "";
    link.href = href;
    document.head.append(link);
  }
}
