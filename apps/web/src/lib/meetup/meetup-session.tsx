import type {
  CommandResult,
  LiveIdentity,
  LiveStatus,
  OwnAnswerMap,
  Presence,
  QueuedRoute,
  RouteRequest,
} from "@pintpoint/client";
import type { Meetup, OptionId, Participant, ParticipantId, Right, Vote } from "@pintpoint/core";
import { createContext, type ReactNode, use, useDeferredValue, useSyncExternalStore } from "react";

/** The person's own answers, rendered synchronously on tap; the rest of the page follows one frame later. */
export interface OwnAnswerStore {
  subscribe(listener: () => void): () => void;
  /** Null: none. */
  answerTo(option: OptionId): Vote | null;
}

/** One meetup as this device sees it and may act on it; what the parts of the meetup page share. */
export interface MeetupSession {
  /** As its reader sees it (`shownMeetup`), with one's own answers drawn over it. */
  meetup: Meetup;
  /** In the words that the server stores: what an undo brings back. */
  stored: Meetup;
  status: LiveStatus;
  presence: Presence | null;
  /** Own answers that the server has not shown yet, by option. */
  pending: OwnAnswerMap;
  identity: LiveIdentity;
  /** Why the first of the commands that wait is not done yet: a code of the wire; null where none has failed so far. */
  queueErrorCode: string | null;
  /** The same as long as the meetup is. */
  ownAnswers: OwnAnswerStore;
  /** Null for a guest. */
  me: Participant | null;
  /** Other people whom this device has been here; they may be again (MS15). */
  formerParticipants: readonly Participant[];
  switchTo(person: ParticipantId): void;
  /** In which times are shown. */
  zone: string;
  /** What the meetup calls its zone where this browser does not know it; `meetup.timeZone` is then one that it knows. */
  unknownZone?: string;
  /** Milliseconds since 1970, renewed every half minute. */
  now: number;
  /** With whichever capability this device holds. */
  may(right: Right): boolean;
  /** Answers at once, and is the same as long as the meetup is; a guest is asked for a name first, and the tap is kept. */
  vote(answers: Record<OptionId, Vote | null>): void;
  /**
   * Queues a command with the token that it requires, or as a guest; rejects with ProblemError when refused.
   */
  send<Route extends QueuedRoute>(
    route: Route,
    request: RouteRequest<Route>,
    options?: { as: "guest" },
  ): Promise<CommandResult<Route>>;
  /** What the others see of this device's person. */
  setPresence(state: "looking" | "choosing"): void;
}

const MeetupSessionContext = createContext<MeetupSession | null>(null);

export function MeetupSessionProvider({ session, children }: { session: MeetupSession; children: ReactNode }) {
  return <MeetupSessionContext value={session}>{children}</MeetupSessionContext>;
}

export function useMeetupSession(): MeetupSession {
  const session = use(MeetupSessionContext);
  if (session === null) throw new Error("useMeetupSession needs a MeetupSessionProvider around it");
  return session;
}

/**
 * Provides the session by `useDeferredValue` to components that only show votes, so that a tap renders at once. Their
 * components must be memoised.
 */
export function DeferredMeetupSession({ children }: { children: ReactNode }) {
  const session = useDeferredValue(useMeetupSession());
  return <MeetupSessionProvider session={session}>{children}</MeetupSessionProvider>;
}

/** One's own answer to an option, drawn in the turn of the tap. */
export function useOwnAnswer(option: OptionId): Vote | null {
  const { ownAnswers } = useMeetupSession();
  return useSyncExternalStore(ownAnswers.subscribe, () => ownAnswers.answerTo(option));
}
