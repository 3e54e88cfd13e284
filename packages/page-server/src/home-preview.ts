import type { LinkPreview } from "./page-content.ts";

/** What a chat shows of the front page. */
export function homePreview(origin: string | null): LinkPreview {
  return {
    title: "Pintpoint: one link, and everybody picks",
    description: "Pick a few times, send one link, watch the yeses roll in. No sign-up, no app.",
    url: origin === null ? null : `${origin}/`,
    picture: "pintpoint",
    language: "en",
  };
}
