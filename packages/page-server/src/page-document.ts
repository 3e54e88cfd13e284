import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { LinkPreview, PageContent } from "./page-content.ts";

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

type Encoding = "br" | "gzip" | "identity";

/** A document as it is sent. */
export interface EncodedDocument {
  body: Buffer;
  encoding: Encoding;
  etag: string;
}

/** The built document without its title, cut where something is written into it. */
type TemplateParts = readonly [beforeTitle: string, afterTitle: string, fromHeadEnd: string];

/** Documents that are kept, each in one encoding: a link that is sent to a chat is opened by many at once. */
const keptDocuments = 64;
const pictureFolder = "previews";
const pictureSize = { width: 1200, height: 630 };

/**
 * The built page's document with a link preview in its head, and with the state that the page would ask for first. Null
 * where the built document has no title or head to write into.
 */
export class PageDocument {
  readonly #parts: TemplateParts;
  readonly #pictures: ReadonlySet<string>;
  readonly #kept = new Map<string, Promise<EncodedDocument>>();

  private constructor(parts: TemplateParts, pictures: ReadonlySet<string>) {
    this.#parts = parts;
    this.#pictures = pictures;
  }

  static in(directory: string): PageDocument | null {
    const file = join(directory, "index.html");
    const html = existsSync(file) ? readFileSync(file, "utf8") : "";
    const [, before, middle, after] = /^(.*?)<title>[^<]*<\/title>(.*?)(<\/head>.*)$/s.exec(html) ?? [];
    if (before === undefined || middle === undefined || after === undefined) return null;
    const folder = join(directory, pictureFolder);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return new PageDocument([before, middle, after], new Set(names));
  }

  /** Compressed as the client's Accept-Encoding allows. */
  encode(content: PageContent, acceptEncoding: string | undefined): Promise<EncodedDocument> {
    const encoding = chooseEncoding(acceptEncoding);
    const html = this.#html(content);
    const hash = createHash("sha256").update(html).digest("base64url").slice(0, 22);
    const key = `${encoding} ${hash}`;
    const kept = this.#kept.get(key) ?? compress(html, encoding, `W/"${hash}"`);
    this.#kept.set(key, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= keptDocuments) break;
      this.#kept.delete(oldest);
    }
    return kept;
  }

  #html({ preview, state }: PageContent): string {
    const [before, middle, after] = this.#parts;
    return [
      before,
      `<title>${escapeHtml(preview.title)}</title>`,
      middle,
      this.#tags(preview),
      // A data block is no script: the content security policy lets it stand, and nothing runs it.
      state === null
        ? ""
        : `<script type="application/json" id="first-state">${state.replaceAll("<", "\\u003c")}</script>`,
      after,
    ].join("");
  }

  #tags({ title, description, url, picture, language }: LinkPreview): string {
    const file = [picture, "other"].map((name) => `${name}.png`).find((name) => this.#pictures.has(name));
    const image = url !== null && file !== undefined ? new URL(`/${pictureFolder}/${file}`, url).href : null;
    return [
      meta("name", "description", description),
      meta("property", "og:type", "website"),
      meta("property", "og:site_name", "Pintpoint"),
      meta("property", "og:locale", language === "ru" ? "ru_RU" : "en_GB"),
      meta("property", "og:title", title),
      meta("property", "og:description", description),
      ...(url === null ? [] : [meta("property", "og:url", url)]),
      ...(image === null
        ? []
        : [
            meta("property", "og:image", image),
            meta("property", "og:image:type", "image/png"),
            meta("property", "og:image:width", `${pictureSize.width}`),
            meta("property", "og:image:height", `${pictureSize.height}`),
          ]),
      meta("name", "twitter:card", image === null ? "summary" : "summary_large_image"),
    ].join("");
  }
}

const meta = (kind: "name" | "property", name: string, content: string) =>
  `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For the text of an element and for an attribute's value in quotes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** As far as a client says so; a weight of 0 refuses one. */
function chooseEncoding(accept = ""): Encoding {
  const accepts = (name: string) =>
    new RegExp(`(?:^|[,\\s])${name}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)`).test(accept);
  if (accepts("br")) return "br";
  return accepts("gzip") ? "gzip" : "identity";
}

async function compress(html: string, encoding: Encoding, etag: string): Promise<EncodedDocument> {
  const bytes = Buffer.from(html);
  if (encoding === "identity") return { body: bytes, encoding, etag };
  // The best quality takes a hundred times as long; this one costs less than what it saves on the way.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const body = encoding === "br" ? await asBrotli(bytes, { params }) : await asGzip(bytes, { level: 6 });
  return { body, encoding, etag };
}
