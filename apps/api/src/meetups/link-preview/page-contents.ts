import type { Meetup, MeetupId } from "@pintpoint/core/meetups";
import { activityKeyOf } from "@pintpoint/core/meetups";
import { type LinkPreview, maxStateBytes, type PageContent } from "@pintpoint/page-server";
import { LRUCache } from "lru-cache";
import type { Addresses } from "../../config/addresses.ts";
import { runCooperatively } from "../../lifecycle/run-cooperatively.ts";
import type { MeetupReader, ReadFailure, Rendering } from "../reader/meetup-reader.ts";
import { parseMeetupInSteps } from "../reader/parse-meetup-in-steps.ts";
import { describe, languageOf, neutralPreview } from "./preview-texts.ts";

export interface PageContentsDeps {
  reader: Pick<MeetupReader, "read">;
  addresses: Pick<Addresses, "baseUrl">;
}

/** What a meetup puts into the document of its page, for whoever has the link. */
export interface PageContents {
  of(id: MeetupId): Promise<PageContent | ReadFailure>;
}

interface KnownPreview {
  epoch: string;
  version: number;
  /** By `performance.now()`. */
  at: number;
  preview: LinkPreview;
  isNeutral: boolean;
}

const keptPreviews = 2_000;
/**
 * A large meetup is parsed at most once in so many milliseconds, however often it changes: what its preview says is
 * rarely what has changed.
 */
const largeMeetupMs = 1_000;

export function createPageContents({ reader, addresses }: PageContentsDeps): PageContents {
  const known = new LRUCache<MeetupId, KnownPreview>({ max: keptPreviews });

  async function previewOf(reading: Rendering, id: MeetupId): Promise<KnownPreview> {
    const { epoch, version, envelope } = reading;
    const before = known.get(id);
    if (before?.epoch === epoch) {
      const isRecent = envelope.byteLength > maxStateBytes && performance.now() - before.at < largeMeetupMs;
      if (before.version === version || isRecent) return before;
    }
    const meetup = await runCooperatively(parseMeetupInSteps(envelope));
    const made = { epoch, version, at: performance.now(), ...previewOfMeetup(meetup, `${addresses.baseUrl}/m/${id}`) };
    known.set(id, made);
    return made;
  }

  return {
    async of(id) {
      const reading = await reader.read(id, {});
      if (reading.kind !== "found") return reading;
      const { preview, isNeutral } = await previewOf(reading, id);
      // A neutral preview says nothing, and so must the document that is fetched for it.
      const isTold = !isNeutral && reading.envelope.byteLength <= maxStateBytes;
      return { preview, state: isTold ? Buffer.from(reading.envelope).toString() : null };
    },
  };
}

function previewOfMeetup(meetup: Meetup, url: string): Pick<KnownPreview, "preview" | "isNeutral"> {
  const language = languageOf(meetup);
  if (meetup.settings.preview === "neutral") {
    return { preview: { ...neutralPreview(language), url, picture: "pintpoint", language }, isNeutral: true };
  }
  const description = describe(meetup, language);
  return {
    preview: { title: meetup.title, description, url, picture: activityKeyOf(meetup.activity), language },
    isNeutral: false,
  };
}
