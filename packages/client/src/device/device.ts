import type { MeetupId, ParticipantId } from "@pintpoint/core";
import type { DeviceStorage } from "./device-storage.ts";
import { parseJson } from "./parse-json.ts";
import type { RecentMeetup } from "./recent-meetups.ts";
import { readRecent, withVisit } from "./recent-meetups.ts";

/** Who this device is in one meetup: what its personal link carries. */
export interface PersonalCapability {
  participantId: ParticipantId;
  token: string;
}

/** What an opened link says that this device may do; the server has not been asked yet (MS15). */
export interface LinkClaim {
  me?: PersonalCapability;
  organiserToken?: string;
}

/** The capabilities that a device holds, meetup by meetup, and the meetups that it has seen. */
export interface Device {
  readonly storage: DeviceStorage;
  me(meetupId: MeetupId): PersonalCapability | null;
  /** A different person goes to `earlier`. */
  rememberMe(meetupId: MeetupId, me: PersonalCapability): void;
  /** For an invalid token. */
  forgetMe(meetupId: MeetupId): void;
  /** Become a guest; the token goes to `earlier`. */
  becomeGuest(meetupId: MeetupId): void;
  /** Earlier persons of this device in the meetup, newest first; at most 10. */
  earlier(meetupId: MeetupId): PersonalCapability[];
  forgetEarlier(meetupId: MeetupId, participantId: ParticipantId): void;
  /**
   * Claims of opened links, oldest first, at most 10: kept until the server has answered, also over a network failure
   * or a second link.
   */
  claims(meetupId: MeetupId): LinkClaim[];
  addClaim(meetupId: MeetupId, claim: LinkClaim): void;
  removeClaim(meetupId: MeetupId, claim: LinkClaim): void;
  organiserToken(meetupId: MeetupId): string | null;
  rememberOrganiser(meetupId: MeetupId, token: string): void;
  forgetOrganiser(meetupId: MeetupId): void;
  /** Newest first. */
  recent(): RecentMeetup[];
  visit(meetup: { id: MeetupId; title: string }): void;
  forgetRecent(meetupId: MeetupId): void;
  /** Tells when this device's capabilities of one meetup changed, in this tab or another. */
  listen(meetupId: MeetupId, listener: () => void): () => void;
}

const ME = "pintpoint:me:";
const ORGANISER = "pintpoint:org:";
const EARLIER = "pintpoint:earlier:";
const CLAIM = "pintpoint:claim:";
const MAX_EARLIER = 10;
const MAX_CLAIMS = 10;
const RECENT = "pintpoint:recent";

export function createDevice(storage: DeviceStorage): Device {
  const listeners = new Map<MeetupId, Set<() => void>>();
  const notify = (meetupId: MeetupId) => {
    for (const listener of [...(listeners.get(meetupId) ?? [])]) listener();
  };
  // When the storage is full, the value lives in memory as long as the page: a new participant must still be able to
  // vote.
  const unsaved = new Map<string, string>();
  const read = (key: string) => unsaved.get(key) ?? storage.get(key);
  const write = (key: string, value: string) => {
    try {
      storage.set(key, value);
      unsaved.delete(key);
    } catch {
      unsaved.set(key, value);
    }
  };
  const change = (meetupId: MeetupId, key: string, value: string | null) => {
    if (value === read(key)) return;
    if (value !== null) write(key, value);
    else {
      unsaved.delete(key);
      storage.remove(key);
    }
    notify(meetupId);
  };
  const me = (meetupId: MeetupId) => parseMe(parseJson(read(ME + meetupId)));
  const earlier = (meetupId: MeetupId): PersonalCapability[] => {
    const list = parseJson(read(EARLIER + meetupId));
    return Array.isArray(list) ? list.flatMap((item) => parseMe(item) ?? []) : [];
  };
  /** `mine` is who the device is from now on; null: nobody. */
  const changeMe = (meetupId: MeetupId, mine: PersonalCapability | null) => {
    const before = me(meetupId);
    const others = [...(before ? [before] : []), ...earlier(meetupId)].filter(
      (one, index, all) =>
        one.participantId !== mine?.participantId &&
        all.findIndex(({ participantId }) => participantId === one.participantId) === index,
    );
    // Write `earlier` first: if the tab closes in between, the person is in both places instead of none.
    const list = others.length === 0 ? null : JSON.stringify(others.slice(0, MAX_EARLIER));
    change(meetupId, EARLIER + meetupId, list);
    change(meetupId, ME + meetupId, mine === null ? null : JSON.stringify(mine));
  };
  const claims = (meetupId: MeetupId): LinkClaim[] => {
    const list = parseJson(read(CLAIM + meetupId));
    return Array.isArray(list) ? list.flatMap((item) => parseClaim(item) ?? []) : [];
  };
  const saveClaims = (meetupId: MeetupId, list: LinkClaim[]) =>
    change(meetupId, CLAIM + meetupId, list.length === 0 ? null : JSON.stringify(list.slice(-MAX_CLAIMS)));
  const recent = () => readRecent(read(RECENT));
  const saveRecent = (meetups: RecentMeetup[]) => write(RECENT, JSON.stringify(meetups));

  return {
    storage,
    me,
    rememberMe: (meetupId, { participantId, token }) => changeMe(meetupId, { participantId, token }),
    forgetMe: (meetupId) => change(meetupId, ME + meetupId, null),
    becomeGuest: (meetupId) => changeMe(meetupId, null),
    earlier: (meetupId) => {
      const mine = me(meetupId)?.participantId;
      return earlier(meetupId).filter(({ participantId }) => participantId !== mine);
    },
    forgetEarlier(meetupId, participantId) {
      const list = earlier(meetupId).filter((one) => one.participantId !== participantId);
      change(meetupId, EARLIER + meetupId, list.length === 0 ? null : JSON.stringify(list));
    },
    claims,
    addClaim: (meetupId, claim) => saveClaims(meetupId, [...claims(meetupId).filter(isOtherThan(claim)), claim]),
    removeClaim: (meetupId, claim) => saveClaims(meetupId, claims(meetupId).filter(isOtherThan(claim))),
    organiserToken: (meetupId) => read(ORGANISER + meetupId),
    rememberOrganiser: (meetupId, token) => change(meetupId, ORGANISER + meetupId, token),
    forgetOrganiser: (meetupId) => change(meetupId, ORGANISER + meetupId, null),
    recent,
    visit: (meetup) => saveRecent(withVisit(recent(), meetup, Date.now())),
    forgetRecent: (meetupId) => saveRecent(recent().filter(({ id }) => id !== meetupId)),
    listen(meetupId, listener) {
      const own = listeners.get(meetupId) ?? new Set();
      listeners.set(meetupId, own.add(listener));
      const keys = [ME, ORGANISER, EARLIER, CLAIM].map((prefix) => prefix + meetupId);
      const stop = storage.listen((key) => {
        if (key === null || keys.includes(key)) listener();
      });
      return () => {
        own.delete(listener);
        stop();
      };
    },
  };
}

function parseMe(value: unknown): PersonalCapability | null {
  if (typeof value !== "object" || value === null || !("participantId" in value && "token" in value)) return null;
  const { participantId, token } = value;
  return typeof participantId === "string" && typeof token === "string" ? { participantId, token } : null;
}

const isOtherThan = (claim: LinkClaim) => (one: LinkClaim) =>
  one.me?.token !== claim.me?.token || one.organiserToken !== claim.organiserToken;

function parseClaim(value: unknown): LinkClaim | null {
  if (typeof value !== "object" || value === null) return null;
  const me = "me" in value ? parseMe(value.me) : null;
  const organiserToken = "organiserToken" in value && typeof value.organiserToken === "string" && value.organiserToken;
  return me || organiserToken ? { ...(me && { me }), ...(organiserToken && { organiserToken }) } : null;
}
