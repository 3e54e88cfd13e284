import type { Picture, PictureText } from "../../../lib/device/draw-picture.ts";

/** What stands on the picture. */
export interface PosterTexts {
  stamp: string;
  title: string;
  /** "Friday"; of a decision on the place alone, its name. */
  headline: string;
  /** "4 December"; absent where only the place was chosen. */
  date?: string | undefined;
  /** "20:15 · The Velvet Row" */
  line: string;
  address: string;
  /** "5 coming" */
  coming: string;
  /** Who comes, in order. */
  names: readonly string[];
  /** "and 12 more" */
  more(count: number): string;
  /** Where the page is, without the scheme. */
  link: string;
}

export interface PosterColours {
  fill: string;
  onFill: string;
  card: string;
  ink: string;
  inkSoft: string;
  stamp: string;
}

/** As wide and as high as chats show a picture whole. */
const posterSize = { width: 1080, height: 1350 } as const;

/** So many names are read at a glance. */
const MAX_NAMES = 12;
const MIDDLE = posterSize.width / 2;
const CARD = { left: 70, top: 70, width: 940, height: 1130, radius: 64 } as const;
const PERFORATION = 970;
const TEXT_WIDTH = CARD.width - 120;

/**
 * The poster as a picture, in the light theme whatever the reader’s is: it is looked at elsewhere. `vessels` is SVG markup
 * of a field of 400 × 300.
 */
export function posterPicture(
  texts: PosterTexts,
  colours: PosterColours,
  vessels: string,
  fontFamily: string,
): Picture {
  return {
    ...posterSize,
    fontFamily,
    drawing: drawingOf(texts, colours, vessels),
    texts: linesOf(texts, colours),
  };
}

function linesOf(texts: PosterTexts, colours: PosterColours): PictureText[] {
  const centred = (text: string, y: number, size: number, weight: number, colour: string): PictureText => ({
    text,
    x: MIDDLE,
    y,
    align: "center",
    size,
    weight,
    colour,
    maxWidth: TEXT_WIDTH,
  });
  const { ink, inkSoft } = colours;
  const shown = texts.names.slice(0, MAX_NAMES);
  const rest = texts.names.length - shown.length;
  // Two lines of names: a long list is cut at its end, and says how many it leaves out.
  const half = shown.length > 5 ? Math.ceil(shown.length / 2) : shown.length;
  const ofNames = [shown.slice(0, half), shown.slice(half)].map((names) => names.join(", "));
  if (rest > 0) ofNames[1] = `${ofNames[1]} ${texts.more(rest)}`;
  const headline =
    texts.date === undefined
      ? [centred(texts.headline, 700, 118, 900, ink)]
      : [centred(texts.headline, 660, 118, 900, ink), centred(texts.date, 775, 118, 900, ink)];
  return [
    { ...centred(texts.stamp.toLocaleUpperCase(), 458, 54, 900, colours.stamp), tilt: -4, maxWidth: 420 },
    centred(texts.title, 540, 36, 700, inkSoft),
    ...headline,
    ...(texts.line === "" ? [] : [centred(texts.line, 855, 52, 800, ink)]),
    ...(texts.address === "" ? [] : [centred(texts.address, 915, 36, 500, inkSoft)]),
    centred(texts.coming, 1045, 48, 900, ink),
    ...ofNames.filter((line) => line !== "").map((line, index) => centred(line, 1103 + index * 48, 36, 600, inkSoft)),
    centred(texts.link, 1283, 34, 700, colours.onFill),
  ];
}

function drawingOf(texts: PosterTexts, { fill, onFill, card, ink, stamp }: PosterColours, vessels: string): string {
  const { left, top, width, height, radius } = CARD;
  const right = left + width;
  const notch = (x: number, sweep: 0 | 1) =>
    `<path d="M${x} ${PERFORATION - 34}a34 34 0 0 ${sweep} 0 68" fill="${fill}" stroke="${ink}" stroke-width="8"/>` +
    `<path d="M${x} ${PERFORATION - 30}v60" stroke="${fill}" stroke-width="10"/>`;
  const stampWidth = Math.min(460, 110 + [...texts.stamp].length * 40);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${posterSize.width}" height="${posterSize.height}" viewBox="0 0 ${posterSize.width} ${posterSize.height}">`,
    `<defs><pattern id="dots" width="40" height="40" patternUnits="userSpaceOnUse"><circle cx="20" cy="20" r="3.5" fill="${onFill}" opacity=".12"/></pattern></defs>`,
    `<rect width="100%" height="100%" fill="${fill}"/><rect width="100%" height="100%" fill="url(#dots)"/>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${radius}" fill="${card}" stroke="${ink}" stroke-width="8"/>`,
    `<path d="M${left + 60} ${PERFORATION}H${right - 60}" stroke="${ink}" stroke-width="7" stroke-dasharray="20 14" fill="none"/>`,
    notch(left, 1),
    notch(right, 0),
    `<g transform="translate(${MIDDLE - 200} 95)">${vessels}</g>`,
    `<g transform="rotate(-4 ${MIDDLE} 440)"><rect x="${MIDDLE - stampWidth / 2}" y="398" width="${stampWidth}" height="84" rx="22" fill="none" stroke="${stamp}" stroke-width="8"/></g>`,
    "</svg>",
  ].join("");
}
