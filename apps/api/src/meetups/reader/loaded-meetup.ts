import type { Identity, Meetup, MeetupRecord, ParticipantId, Vault, Version, View } from "@pintpoint/core/meetups";
import { blindMeetup, identify, isBlind, viewOf } from "@pintpoint/core/meetups";
import type { TokenHash } from "@pintpoint/core/shared";
import { envelopeOf } from "./envelope.ts";

/** A meetup from the store; each view is rendered once, on first use. */
export class LoadedMeetup {
  readonly epoch: string;
  readonly version: Version;
  readonly blind: boolean;
  /** It comes from a replica. */
  readonly isReplica: boolean;
  readonly #meetup: Meetup;
  readonly #vault: Vault;
  readonly #envelopes = new Map<View, Buffer>();

  constructor({ meetup, vault }: MeetupRecord, isReplica: boolean) {
    this.epoch = meetup.epoch;
    this.version = meetup.version;
    this.blind = isBlind(meetup);
    this.isReplica = isReplica;
    this.#meetup = meetup;
    this.#vault = vault;
  }

  /** Whose token it was when the meetup was loaded; null: nobody's. */
  identify(bearer: TokenHash): Identity | null {
    return identify(this.#vault, bearer);
  }

  viewOf(identity: Identity): View {
    return viewOf(this.#meetup, identity);
  }

  /** Participants who see the full view while the meetup is blind. */
  get voters(): Set<ParticipantId> {
    const answered = Object.keys(this.#meetup.votes);
    return new Set(answered.filter((id) => this.viewOf({ kind: "participant", id }) === "full"));
  }

  /** `isNew`: nobody has rendered it before, so the cache does not have it either. */
  render(view: View): { envelope: Buffer; isNew: boolean } {
    const rendered = this.#envelopes.get(view);
    if (rendered !== undefined) return { envelope: rendered, isNew: false };
    const envelope = envelopeOf(view === "full" ? this.#meetup : blindMeetup(this.#meetup));
    this.#envelopes.set(view, envelope);
    return { envelope, isNew: true };
  }
}
