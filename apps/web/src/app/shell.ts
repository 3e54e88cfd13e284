import page from "../ui/page/page.module.css";

/**
 * Renders the page's header and an empty main element, with the markup that React renders later; returns the main
 * element.
 */
export function drawShell(...content: Node[]): HTMLElement {
  const picture = buildElement("img", page.mark);
  picture.src = "/icon.svg";
  picture.alt = "";
  const brand = buildElement("span", page.brand, picture, buildElement("span", undefined, "Pintpoint"));
  const main = buildElement("main", page.main, ...content);
  document.getElementById("root")?.replaceChildren(buildElement("header", page.header, brand), main);
  return main;
}

/** An element with texts and elements in it; a text is never read as HTML. */
export function buildElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string | undefined,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}
