/** What a chat shows of a link. Plain texts: they are escaped where they become HTML. */
export interface LinkPreview {
  title: string;
  description: string;
  /** Absolute address of the page; null where nobody knows the public origin. */
  url: string | null;
  /** A file of the page's folder `previews`, without its ending. */
  picture: string;
  language: "en" | "ru";
}

/** What one meetup puts into the document. */
export interface PageContent {
  preview: LinkPreview;
  /** JSON of the state that the page would ask for first; null: it asks. */
  state: string | null;
}

/** In bytes of JSON. A larger state would delay the document more than the second request does. */
export const maxStateBytes = 64 * 1024;

/** How long a document waits for its content before it is sent without, in milliseconds. */
export const contentTimeoutMs = 200;

/** The content in an answer of the API (`{preview, meetup?}`); null when it is something else. */
export function pageContentIn(body: unknown): PageContent | null {
  const preview = previewIn(field(body, "preview"));
  if (preview === null) return null;
  const meetup = field(body, "meetup");
  return { preview, state: meetup === undefined ? null : JSON.stringify({ meetup }) };
}

function previewIn(found: unknown): LinkPreview | null {
  const [title, description, url] = [field(found, "title"), field(found, "description"), field(found, "url")];
  const [picture, language] = [field(found, "picture"), field(found, "language")];
  if (typeof title !== "string" || typeof description !== "string" || typeof picture !== "string") return null;
  if (typeof url !== "string" || !URL.canParse(url) || (language !== "en" && language !== "ru")) return null;
  return { title, description, url, picture, language };
}

const field = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
