/**
 * Preloads React's chunks in parallel; by imports alone the browser would discover them one after another. The build
 * lists the files in index.html (build/…).
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
