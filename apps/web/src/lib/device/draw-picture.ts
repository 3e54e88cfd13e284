/** A line of text in a picture. What is wider than `maxWidth` is drawn smaller, and cut where that is not enough. */
export interface PictureText {
  text: string;
  /** Of its middle, or of its left end. */
  x: number;
  /** Of its base line. */
  y: number;
  align: "center" | "left";
  size: number;
  weight: number;
  colour: string;
  maxWidth: number;
  /** In degrees, about its own middle. */
  tilt?: number;
}

export interface Picture {
  width: number;
  height: number;
  /** Everything but words, as SVG markup of the picture’s size. */
  drawing: string;
  texts: readonly PictureText[];
  /** As CSS has it. */
  fontFamily: string;
}

/** How small a long line may become before it is cut. */
const MIN_SCALE = 0.6;
const ELLIPSIS = "…";

/**
 * The picture as a PNG. Words are written by the canvas and not in the SVG: an SVG that is drawn as an image sees no font
 * of the page. Nothing is fetched, and a canvas needs no secure context. Null where the browser cannot.
 */
export async function drawPicture({ width, height, drawing, texts, fontFamily }: Picture): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  await image.decode();
  context.drawImage(image, 0, 0, width, height);
  for (const text of texts) {
    const font = (size: number) => `${text.weight} ${size}px ${fontFamily}`;
    await loadFont(font(text.size), text.text);
    context.save();
    context.fillStyle = text.colour;
    context.textAlign = text.align;
    context.textBaseline = "alphabetic";
    context.direction = isRightToLeft(text.text) ? "rtl" : "ltr";
    const widthAt = (size: number) => (line: string) => {
      context.font = font(size);
      return context.measureText(line).width;
    };
    const size = Math.max(
      text.size * MIN_SCALE,
      Math.min(text.size, (text.size * text.maxWidth) / widthAt(text.size)(text.text)),
    );
    const line = shortened(text.text, text.maxWidth, widthAt(size));
    context.font = font(size);
    context.translate(text.x, text.y);
    if (text.tilt !== undefined) context.rotate((text.tilt * Math.PI) / 180);
    context.fillText(line, 0, 0);
    context.restore();
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** A font that cannot be loaded leaves the next one of the family. */
async function loadFont(font: string, text: string): Promise<void> {
  try {
    await document.fonts?.load(font, text);
  } catch {
    // Offline, for instance.
  }
}

/** The longest beginning that fits with an ellipsis, never cut inside a letter or an emoji. */
export function shortened(text: string, maxWidth: number, widthOf: (line: string) => number): string {
  if (widthOf(text) <= maxWidth) return text;
  const signs = graphemesOf(text);
  let from = 0;
  let until = signs.length;
  while (from < until) {
    const middle = Math.ceil((from + until) / 2);
    if (widthOf(signs.slice(0, middle).join("").trimEnd() + ELLIPSIS) <= maxWidth) from = middle;
    else until = middle - 1;
  }
  return signs.slice(0, from).join("").trimEnd() + ELLIPSIS;
}

// Firefox 115 has none: code points are nearly as good.
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter() : null;
const graphemesOf = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text];

const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
