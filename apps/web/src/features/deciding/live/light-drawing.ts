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

/** A colour token as the light theme has it, whatever the reader’s theme is. */
export function lightColour(around: HTMLElement, token: string): string {
  const probe = lightProbe(around);
  probe.style.color = `var(${token})`;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** The drawings that match, side by side at their places, with their styles written into them in the light theme. */
export function lightDrawing(around: HTMLElement, selector: string): string {
  const probe = lightProbe(around);
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

function lightProbe(around: HTMLElement): HTMLElement {
  const probe = document.createElement("div");
  probe.style.cssText = "position:absolute;visibility:hidden;color-scheme:light";
  probe.setAttribute("aria-hidden", "true");
  around.append(probe);
  return probe;
}
