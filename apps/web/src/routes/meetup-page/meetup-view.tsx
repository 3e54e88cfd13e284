import type { LiveMeetup, LiveSnapshot } from "@pintpoint/client";
import { activityKeyOf, type Meetup, type OptionId, type Slot, type Venue, type Vote } from "@pintpoint/core";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Ballot } from "../../features/voting/components/ballot.tsx";
import { useFormats } from "../../lib/datetime/formats.ts";
import { deviceZone } from "../../lib/datetime/zones.ts";
import { afterStartup } from "../../lib/device/after-startup.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { takeJustCreated } from "../../lib/just-created.ts";
import { DeferredMeetupSession, MeetupSessionProvider } from "../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../lib/meetup/option-name.ts";
import { shownMeetup } from "../../lib/meetup/shown-meetup.ts";
import { Button } from "../../ui/button/button.tsx";
import { IconButton } from "../../ui/button/icon-button.tsx";
import { ErrorBoundary } from "../../ui/feedback/error-boundary.tsx";
import { Skeleton } from "../../ui/feedback/skeleton.tsx";
import { Page } from "../../ui/page/page.tsx";
import { ClockNote } from "./clock-note.tsx";
import { displayZone, withKnownZone } from "./display-zone.ts";
import { lazyWithPreload, preloadAll } from "./lazy-with-preload.tsx";
import { MeetupHeader } from "./meetup-header.tsx";
import { MeetupNotes } from "./meetup-notes.tsx";
import styles from "./meetup-page.module.css";
import { SheetErrorBoundary, SheetLayer } from "./sheet-layer.tsx";
import type { SheetState } from "./sheet-state.ts";
import { useBallotView } from "./use-ballot-view.ts";
import { useInView } from "./use-in-view.ts";
import { useLiveMeetupSession } from "./use-live-meetup-session.ts";
import { usePresence } from "./use-presence.ts";

// Voting comes first, in the order of loading too: what explains the votes arrives a moment after the ballot.
const LiveBubble = lazyWithPreload(() => import("./live-bubble.tsx"));
const Aside = lazyWithPreload(() => import("./aside.tsx"));
const CommentsCard = lazyWithPreload(() => import("../../features/comments/components/comments-card.tsx"));
const AnsweringForNote = lazyWithPreload(() => import("../../features/joining/components/answering-for-note.tsx"));
const OptionThread = lazyWithPreload(() => import("../../features/comments/components/option-thread.tsx"));
const Invitation = lazyWithPreload(() => import("../../features/deciding/components/invitation.tsx"));
const VoteFold = lazyWithPreload(() => import("../../features/deciding/components/vote-fold.tsx"));
const ReopenSheet = lazyWithPreload(() => import("../../features/deciding/components/reopen-sheet.tsx"));
const ReopenedLine = lazyWithPreload(() => import("../../features/deciding/components/reopened-line.tsx"));
const ReviewLine = lazyWithPreload(() => import("../../features/options/components/review-line.tsx"));
const RemovedAnswers = lazyWithPreload(() => import("./removed-options-banner.tsx"));
const ConnectionBanner = lazyWithPreload(() => import("./connection-banner.tsx"));
const HereNow = lazyWithPreload(() => import("./here-now.tsx"));
const LeadersFinder = lazyWithPreload(() => import("./leaders-finder.tsx"));
const Thanks = lazyWithPreload(() => import("../../features/voting/components/thanks.tsx"));
const DrawResult = lazyWithPreload(() => import("../../features/results/components/draw-result.tsx"));
const FinishBar = lazyWithPreload(() => import("../../features/voting/components/finish-bar.tsx"));
const NameSheet = lazyWithPreload(() => import("../../features/joining/components/name-sheet.tsx"));
const LinkClaim = lazyWithPreload(() => import("./link-claim.tsx"));
const KeepLink = lazyWithPreload(() => import("../../features/sharing/components/save-link-prompt.tsx"));

interface PendingJoin {
  answers: Record<OptionId, Vote | null>;
  sheet?: SheetState;
}

interface MeetupViewProps {
  live: LiveMeetup;
  snapshot: LiveSnapshot;
  meetup: Meetup;
}

/** The meetup: the only place where its features meet. */
export function MeetupView({ live, snapshot, meetup: serverMeetup }: MeetupViewProps) {
  const [clock, setClock] = useState<"own" | "meetup">("own");
  const [leaders, setLeaders] = useState<readonly OptionId[]>([]);
  const [sheet, setSheet] = useState<SheetState | null>(() =>
    takeJustCreated() ? { kind: "share", fresh: true } : null,
  );
  /** The tap that waits for a name, and what opens after it; null when nobody is asked. */
  const [pendingJoin, setKept] = useState<PendingJoin | null>(null);
  useEffect(() => afterStartup(preloadAll), []);
  const own = deviceZone();
  const activities = useMessages("activities");
  const zoned = useMemo(() => withKnownZone(serverMeetup, own), [serverMeetup, own]);
  const unknownZone = zoned === serverMeetup ? undefined : serverMeetup.timeZone;
  const meetup = useMemo(() => shownMeetup(zoned, activities), [zoned, activities]);
  const { slots, timeZone, settings, status } = meetup;
  const zone = useMemo(
    () => displayZone({ slots, timeZone, settings, status }, own, clock),
    [slots, timeZone, settings, status, own, clock],
  );
  const formats = useFormats();
  const common = useMessages("common");
  const text = useMessages("meetupPage");
  const showLeaders = useCallback(
    (found: readonly OptionId[]) => setLeaders((shown) => (shown.join() === found.join() ? shown : found)),
    [],
  );
  const setPresence = useCallback((state: "looking" | "choosing") => live.setPresence(state), [live]);
  const choosing = usePresence(setPresence);
  // What is removed is named later, and by a part of the page that may not be loaded yet.
  const seen = useRef<Record<OptionId, Slot | Venue>>({});
  useEffect(() => {
    Object.assign(seen.current, meetup.slots, meetup.venues);
  }, [meetup.slots, meetup.venues]);
  const dismiss = useCallback((options: readonly OptionId[]) => live.dismiss(options), [live]);
  const onNameNeeded = useCallback((answers: Record<OptionId, Vote | null>) => setKept({ answers }), []);
  const session = useLiveMeetupSession({
    live,
    snapshot,
    meetup,
    zone,
    unknownZone,
    onNameNeeded,
    onVoted: choosing,
  });
  const { me, may } = session;
  const aside = useRef<HTMLDivElement>(null);
  const [view, setView] = useBallotView(serverMeetup);
  const resultSeen = useInView(aside);
  /** "Done" has been said on this visit. */
  const [thanked, setThanked] = useState(false);
  const [reopens, setReopens] = useState(false);
  const decided = status === "decided";
  /** Once decided, how the vote went is folded away. */
  const [unfolded, setUnfolded] = useState(false);
  const folded = decided && !unfolded;

  const join = async (name: string, face: string) => {
    const joined = live.send("join", { id: meetup.id, body: { name, ...(face && { avatar: face }) } });
    if (pendingJoin && Object.keys(pendingJoin.answers).length > 0) live.vote(pendingJoin.answers);
    await joined;
    choosing();
    setKept(null);
    if (pendingJoin?.sheet) setSheet(pendingJoin.sheet);
  };
  const menu = (option: Slot | Venue) => {
    const name = optionName(option, formats, zone);
    const open = () => setSheet({ kind: "option", id: option.id });
    if (option.pending && may("approve")) {
      return (
        <Button size="sm" onClick={open}>
          <span>{text.review}</span>
          <span className="visually-hidden">{` ${name}`}</span>
        </Button>
      );
    }
    const something = may("edit") || may({ removeOption: option.id });
    return (
      something && (
        <Button size="sm" variant="quiet" icon="edit" aria-label={text.more(name)} onClick={open}>
          {text.change}
        </Button>
      )
    );
  };
  const joinFirst = () => setKept({ answers: {} });
  const thread = (option: Slot | Venue, onClose: () => void) => (
    <OptionThread option={option} onClose={onClose} onJoinFirst={joinFirst} />
  );
  // Whoever suggests says who they are, and their yes goes on it; where nobody can join, they suggest without a name.
  const suggest = (what: "slot" | "venue") => {
    const opened = { kind: "propose", what } as const;
    if (me || settings.joining === "closed") setSheet(opened);
    else setKept({ answers: {}, sheet: opened });
  };
  const toReview = may("approve") && hasPending(meetup);
  const propose = (what: "slot" | "venue") =>
    may("propose") &&
    !decided && (
      <Button variant="quiet" size="sm" icon="add" onClick={() => suggest(what)}>
        {what === "slot" ? text.addSlot : text.addVenue}
      </Button>
    );
  const noneWorks = (options: OptionId[]) => {
    const answers = Object.fromEntries(options.map((id) => [id, "no" as const]));
    const offer = may("propose") ? ({ kind: "noneWorks" } as const) : null;
    if (!me) return setKept({ answers, ...(offer && { sheet: offer }) });
    session.vote(answers);
    setSheet(offer);
  };
  const clockNote = <ClockNote onSwitch={setClock} />;

  return (
    <MeetupSessionProvider session={session}>
      <Page
        title={meetup.title}
        activity={activityKeyOf(meetup.activity)}
        band={
          // The invitation has the title in it.
          !decided && (
            <ErrorBoundary>
              <MeetupHeader beside={view === "grid" ? "vessel" : "result"} />
            </ErrorBoundary>
          )
        }
        actions={
          <>
            <Suspense>
              <HereNow />
            </Suspense>
            {(may("edit") || may("settings") || may("delete")) && (
              <IconButton icon="edit" label={text.edit} onClick={() => setSheet({ kind: "meetup" })} />
            )}
            <span className={styles.share}>
              <Button icon="share" aria-label={text.share} onClick={() => setSheet({ kind: "share", fresh: false })}>
                {text.share}
              </Button>
            </span>
          </>
        }
      >
        <div className={styles.page} data-status={status} data-view={view} data-folded={folded || undefined}>
          <div className={styles.top}>
            {!decided && (
              <ErrorBoundary>
                <MeetupNotes />
              </ErrorBoundary>
            )}
            {meetup.reopened && !decided && (
              <ErrorBoundary fallback={null}>
                <div className={styles.review}>
                  <Suspense>
                    <ReopenedLine />
                  </Suspense>
                </div>
              </ErrorBoundary>
            )}
            {toReview && !decided && (
              <ErrorBoundary fallback={null}>
                <div className={styles.review} data-screen-only>
                  <Suspense>
                    <ReviewLine onOpen={(id) => setSheet({ kind: "option", id })} />
                  </Suspense>
                </div>
              </ErrorBoundary>
            )}
            {decided && (
              <ErrorBoundary>
                <Invitation
                  calendarUrl={`/api/v1/meetups/${encodeURIComponent(meetup.id)}/calendar.ics?only=decision`}
                  clock={clockNote}
                  onReopen={may("decide") ? () => setReopens(true) : undefined}
                />
              </ErrorBoundary>
            )}
            {decided && <VoteFold open={unfolded} onToggle={() => setUnfolded(!unfolded)} />}
          </div>
          <div className={styles.ballot}>
            <ErrorBoundary fallback={null}>
              <Suspense>
                <AnsweringForNote />
              </Suspense>
            </ErrorBoundary>
            <ErrorBoundary>
              <Ballot
                menu={menu}
                thread={thread}
                leaders={leaders}
                view={view}
                onView={setView}
                addSlot={propose("slot")}
                addVenue={propose("venue")}
                clock={decided ? null : clockNote}
              />
            </ErrorBoundary>
          </div>
          {thanked && me?.finished && !decided && (
            <div className={styles.thanks}>
              <ErrorBoundary fallback={null}>
                <Suspense>
                  <Thanks>
                    {snapshot.status === "live" && <KeepLink onOpen={() => setSheet({ kind: "ownLink" })} />}
                  </Thanks>
                </Suspense>
              </ErrorBoundary>
            </div>
          )}
          <div ref={aside} className={styles.aside}>
            <ErrorBoundary>
              <Suspense fallback={<Skeleton lines={6} />}>
                <DeferredMeetupSession>
                  <Aside onOpen={setSheet} view={view} />
                </DeferredMeetupSession>
              </Suspense>
            </ErrorBoundary>
          </div>
          <div className={styles.comments}>
            <ErrorBoundary>
              <Suspense>
                <CommentsCard onJoinFirst={joinFirst} withOptions={decided || view === "grid"} />
              </Suspense>
            </ErrorBoundary>
          </div>
          <div className={styles.bar} data-screen-only>
            <div className={styles.above}>
              <div className={styles.notices}>
                <ErrorBoundary fallback={null}>
                  <Suspense>
                    <ConnectionBanner snapshot={snapshot} onDismissLost={() => live.dismiss()} />
                  </Suspense>
                </ErrorBoundary>
                <ErrorBoundary fallback={null}>
                  <Suspense>
                    <LinkClaim meetup={meetup} />
                    <RemovedAnswers seen={seen} onDismiss={dismiss} />
                  </Suspense>
                </ErrorBoundary>
              </div>
            </div>
            <ErrorBoundary>
              <Suspense>
                <FinishBar
                  leaders={leaders}
                  leaderHidden={resultSeen}
                  onNoneWorks={noneWorks}
                  view={view}
                  onOpen={setSheet}
                  onFinished={() => setThanked(true)}
                />
              </Suspense>
            </ErrorBoundary>
            <ErrorBoundary fallback={null}>
              <Suspense>
                <LiveBubble />
              </Suspense>
            </ErrorBoundary>
          </div>
        </div>
        <ErrorBoundary fallback={null}>
          <Suspense>
            <LeadersFinder onFound={showLeaders} />
            <DrawResult />
          </Suspense>
        </ErrorBoundary>
        <SheetLayer open={sheet} meetup={meetup} onOpen={setSheet} onClose={() => setSheet(null)} />
        <SheetErrorBoundary
          key={reopens ? "reopen" : "no reopening"}
          onClose={() => setReopens(false)}
          onRetry={() => setReopens(true)}
        >
          {reopens && <ReopenSheet latest={() => live.getSnapshot().meetup} onClose={() => setReopens(false)} />}
        </SheetErrorBoundary>
        <SheetErrorBoundary
          key={pendingJoin ? "name" : null}
          onClose={() => setKept(null)}
          onRetry={() => setKept(pendingJoin)}
        >
          {pendingJoin && <NameSheet onClose={() => setKept(null)} onJoin={join} />}
        </SheetErrorBoundary>
        <span className="visually-hidden" role="status">
          {snapshot.status === "loading" ? common.loading : ""}
        </span>
      </Page>
    </MeetupSessionProvider>
  );
}

const hasPending = ({ slots, venues }: Meetup): boolean =>
  [...Object.values(slots), ...Object.values(venues)].some((option) => option.pending === true);
