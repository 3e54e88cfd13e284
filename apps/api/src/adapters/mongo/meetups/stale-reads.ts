import type { Identified, StaleReads, Vault, Version } from "@pintpoint/core/meetups";
import { identifyAt } from "@pintpoint/core/meetups";
import type { TokenHash } from "@pintpoint/core/shared";
import type { Collection } from "mongodb";
import type { HedgedRead } from "../hedged-reader.ts";
import type { MongoAccess } from "../mongo-access.ts";
import { findMeetup, findPositions } from "./find-meetups.ts";
import type { MeetupDocument } from "./meetup-document.ts";
import { positionOf, recordOf } from "./meetup-document.ts";

type FoundDocument = MeetupDocument | null;
type Quality = ReturnType<HedgedRead<FoundDocument>["quality"]>;

export function createMongoStaleReads(access: MongoAccess, meetups: Collection<MeetupDocument>): StaleReads {
  return {
    async readStale(id, newestKnown) {
      const { answer, isReplica } = await access.readHedged(
        (options) => findMeetup(meetups, id, options),
        (found) => qualityOf(found, newestKnown),
      );
      return { found: recordOf(answer), isReplica };
    },

    async identifyStale(id, tokenHash) {
      const projection = identityProjection(tokenHash);
      const { answer } = await access.readHedged(
        (options) => findMeetup(meetups, id, { ...options, projection }),
        (found) => (identifiedIn(found, tokenHash) === null ? "none" : "good"),
      );
      return identifiedIn(answer, tokenHash);
    },

    async positionsStale(ids) {
      const { answer, isReplica } = await access.readHedged((options) => findPositions(meetups, ids, options));
      const missing = isReplica ? ids.filter((id) => !answer.has(id)) : [];
      if (missing.length === 0) return answer;
      const newest = await access.readPrimary((options) => findPositions(meetups, missing, options));
      return new Map([...answer, ...newest]);
    },
  };
}

/**
 * Quality of a replica's copy when `known` is the newest known version. With no known version (the cache has lost
 * everything) the meetup may be deleted, so the primary is asked, too, while there is one (MS4).
 */
function qualityOf(found: FoundDocument, known: Version): Quality {
  if (found === null) return "none";
  if (found.gone) return "good";
  return known > 0 && (found.version ?? 0) >= known ? "good" : "older";
}

/** As much of a document as it takes to tell whose token this is. */
function identityProjection(tokenHash: TokenHash): Record<string, 1> {
  // What cannot be a key of ours matches no token, and must not become part of a path.
  const isPathKey = tokenHash !== "" && !/[.\0]|^\$/.test(tokenHash);
  const token = isPathKey ? { [`vault.tokens.${tokenHash}`]: 1 as const } : {};
  return { gone: 1, epoch: 1, version: 1, "vault.organiser": 1, ...token };
}

function identifiedIn(found: FoundDocument, tokenHash: TokenHash): Identified | "gone" | null {
  if (found === null) return null;
  const position = positionOf(found);
  return position === "gone" ? position : identifyAt(partialVault(found), tokenHash, position);
}

/** As much of the vault as was asked for. */
function partialVault(found: MeetupDocument): Vault {
  const { organiser = "", tokens = {} } = found.vault ?? {};
  const vault: Vault = Object({ organiser, tokens, receipts: {} });
  return vault;
}
