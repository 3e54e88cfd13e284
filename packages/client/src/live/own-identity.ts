import type { MeetupId, ParticipantId } from "@pintpoint/core";
import type { Device, PersonalCapability } from "../device/device.ts";
import type { LiveIdentity } from "./snapshot.ts";

/** Who this device is in one meetup, and whether the server has accepted it. */
export class OwnIdentity {
  readonly #meetupId: MeetupId;
  readonly #device: Device;
  readonly #stopListening: () => void;
  #token: string | undefined;
  #acceptedToken: string | undefined;
  #lost: ParticipantId | null = null;

  /**
   * `changed` is called when the personal token or the organiser token changes, in this tab or another; its argument
   * says whether it was the personal one.
   */
  constructor(meetupId: MeetupId, device: Device, changed: (tokenChanged: boolean) => void) {
    this.#meetupId = meetupId;
    this.#device = device;
    this.#token = this.me?.token;
    this.#stopListening = device.listen(meetupId, () => {
      const before = this.#token;
      this.#token = this.me?.token;
      if (this.#token !== undefined) this.#lost = null;
      changed(this.#token !== before);
    });
  }

  get me(): PersonalCapability | null {
    return this.#device.me(this.#meetupId);
  }

  get token(): string | undefined {
    return this.#token;
  }

  get organiserToken(): string | null {
    return this.#device.organiserToken(this.#meetupId);
  }

  /** The server has accepted this token. */
  accepted(token: string | undefined): void {
    this.#acceptedToken = token;
  }

  /** The server does not know this token: go on as a guest (MS1). `expected`: this device has given it up itself. */
  refused(token: string, expected: boolean): void {
    const me = this.me;
    if (me?.token !== token) return;
    this.#device.forgetMe(this.#meetupId);
    this.#lost = expected ? null : me.participantId;
  }

  dismissLost(): void {
    this.#lost = null;
  }

  view(joining: boolean): LiveIdentity {
    return {
      participantId: this.me?.participantId ?? null,
      tokenAccepted: this.#token !== undefined && this.#token === this.#acceptedToken,
      joining,
      lost: this.#lost,
      organiser: this.organiserToken !== null,
    };
  }

  close(): void {
    this.#stopListening();
  }
}
