/** What a drawing’s style sheet decides, and what a picture must say itself. */
const PROPERTIES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-linejoin",
  "stroke-linecap",
  "opacity",
  "transform",
  "font-size",
  "font-weight",
  "font-family",
  "text-anchor",
] as const;

/**
 * What `read` finds while the page has the light theme, whatever the reader's is. Tokens are computed at the root, so that
 * it is the root that changes; it has its own theme again before anything is painted.
 */
export function inLightTheme<Found>(read: () => Found): Found {
  const root = document.documentElement;
  const { theme } = root.dataset;
  root.dataset.theme = "light";
  try {
    return read();
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

/** A colour token as it is around. */
export function colourOf(around: HTMLElement, token: string): string {
  const probe = addProbe(around);
  probe.style.color = `var(${token})`;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** The drawings that match, side by side at their places, with their styles written into them. */
export function styledDrawing(around: HTMLElement, selector: string): string {
  const probe = addProbe(around);
  const drawn = [...around.querySelectorAll<SVGSVGElement>(selector)].map((svg, index) => {
    const copy = svg.cloneNode(true);
    probe.append(copy);
    if (!(copy instanceof SVGSVGElement)) return "";
    for (const part of copy.querySelectorAll<SVGElement>("*")) {
      const style = getComputedStyle(part);
      // As attributes: the content security policy allows no inline styles.
      for (const property of PROPERTIES) {
        const value = style.getPropertyValue(property);
        if (value !== "none" || property !== "transform") part.setAttribute(property, value);
      }
      part.removeAttribute("class");
      part.removeAttribute("style");
    }
    copy.removeAttribute("class");
    copy.removeAttribute("style");
    copy.setAttribute("width", "220");
    copy.setAttribute("height", "220");
    copy.setAttribute("overflow", "visible");
    const tilt = index % 2 === 0 ? 10 : -10;
    const x = index % 2 === 0 ? 0 : 180;
    return `<g transform="translate(${x} 50) rotate(${tilt} 110 200)">${new XMLSerializer().serializeToString(copy)}</g>`;
  });
  probe.remove();
  return drawn.join("");
}

function addProbe(around: HTMLElement): HTMLElement {
  const probe = document.createElement("div");
  probe.style.cssText = "position:absolute;visibility:hidden";
  probe.setAttribute("aria-hidden", "true");
  around.append(probe);
  return probe;
}
