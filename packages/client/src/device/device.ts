import type { MeetupId, ParticipantId } from "@pintpoint/core";
import type { DeviceStorage } from "./device-storage.ts";
import type { RecentMeetup } from "./recent-meetups.ts";
import { readRecent, withVisit } from "./recent-meetups.ts";

/** Who this device is in one meetup: what its personal link carries. */
export interface PersonalCapability {
  participantId: ParticipantId;
  token: string;
}

/** The capabilities that a device holds, meetup by meetup, and the meetups that it has seen. */
export interface Device {
  readonly storage: DeviceStorage;
  me(meetupId: MeetupId): PersonalCapability | null;
  rememberMe(meetupId: MeetupId, me: PersonalCapability): void;
  forgetMe(meetupId: MeetupId): void;
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
const RECENT = "pintpoint:recent";

export function createDevice(storage: DeviceStorage): Device {
  const listeners = new Map<MeetupId, Set<() => void>>();
  const tell = (meetupId: MeetupId) => {
    for (const listener of [...(listeners.get(meetupId) ?? [])]) listener();
  };
  // A full storage must not cost a person who joined a minute ago the own vote: what it does not take lives with the page.
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
    tell(meetupId);
  };
  const recent = () => readRecent(read(RECENT));
  const saveRecent = (meetups: RecentMeetup[]) => write(RECENT, JSON.stringify(meetups));

  return {
    storage,
    me: (meetupId) => parseMe(read(ME + meetupId)),
    rememberMe: (meetupId, { participantId, token }) =>
      change(meetupId, ME + meetupId, JSON.stringify({ participantId, token })),
    forgetMe: (meetupId) => change(meetupId, ME + meetupId, null),
    organiserToken: (meetupId) => read(ORGANISER + meetupId),
    rememberOrganiser: (meetupId, token) => change(meetupId, ORGANISER + meetupId, token),
    forgetOrganiser: (meetupId) => change(meetupId, ORGANISER + meetupId, null),
    recent,
    visit: (meetup) => saveRecent(withVisit(recent(), meetup, Date.now())),
    forgetRecent: (meetupId) => saveRecent(recent().filter(({ id }) => id !== meetupId)),
    listen(meetupId, listener) {
      const own = listeners.get(meetupId) ?? new Set();
      listeners.set(meetupId, own.add(listener));
      const stop = storage.listen((key) => {
        if (key === null || key === ME + meetupId || key === ORGANISER + meetupId) listener();
      });
      return () => {
        own.delete(listener);
        stop();
      };
    },
  };
}

function parseMe(text: string | null): PersonalCapability | null {
  if (text === null) return null;
  try {
    const { participantId, token } = JSON.parse(text);
    return typeof participantId === "string" && typeof token === "string" ? { participantId, token } : null;
  } catch {
    return null;
  }
}
