import type { LiveMeetup, LiveSnapshot } from "@pintpoint/client";
import type { Meetup, OptionId, Slot, Venue, Vote } from "@pintpoint/core";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Ballot } from "../../features/voting/components/ballot.tsx";
import { arrivedFromCreation } from "../../lib/arrival.ts";
import { useFormats } from "../../lib/datetime/formats.ts";
import { ownZone } from "../../lib/datetime/zones.ts";
import { whenIdle } from "../../lib/device/when-idle.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { optionName } from "../../lib/meetup/option-name.ts";
import { SessionProvider } from "../../lib/meetup/session.tsx";
import { UnhurriedSession } from "../../lib/meetup/unhurried-session.tsx";
import { useAction } from "../../ui/action/use-action.ts";
import { Button } from "../../ui/button/button.tsx";
import { IconButton } from "../../ui/button/icon-button.tsx";
import { Failsafe } from "../../ui/feedback/failsafe.tsx";
import { Skeleton } from "../../ui/feedback/skeleton.tsx";
import { Page } from "../../ui/page/page.tsx";
import { ClockNote } from "./clock-note.tsx";
import { displayZone, reckonable } from "./display-zone.ts";
import { later, loadLater } from "./later.tsx";
import { MeetupHeader } from "./meetup-header.tsx";
import styles from "./meetup-page.module.css";
import type { OpenSheet } from "./open-sheet.ts";
import { SheetFailsafe, SheetLayer } from "./sheet-layer.tsx";
import { usePresence } from "./use-presence.ts";
import { useSessionOf } from "./use-session-of.ts";

// Voting comes first, in the order of loading too: what explains the votes arrives a moment after the ballot.
const AnnouncedVotes = later(() => import("./announced-votes.tsx"));
const Aside = later(() => import("./aside.tsx"));
const CommentsCard = later(() => import("../../features/comments/components/comments-card.tsx"));
const Invitation = later(() => import("../../features/deciding/components/invitation.tsx"));
const RemovedAnswers = later(() => import("./removed-answers.tsx"));
const ConnectionBanner = later(() => import("./connection-banner.tsx"));
const LeaderStrip = later(() => import("../../features/results/components/leader-strip.tsx"));
const FinishBar = later(() => import("../../features/voting/components/finish-bar.tsx"));
const NameSheet = later(() => import("../../features/joining/components/name-sheet.tsx"));
const LinkClaim = later(() => import("./link-claim.tsx"));
const KeepLink = later(() => import("../../features/sharing/components/keep-link.tsx"));

interface KeptTap {
  answers: Record<OptionId, Vote | null>;
  sheet?: OpenSheet;
}

interface MeetupViewProps {
  live: LiveMeetup;
  snapshot: LiveSnapshot;
  meetup: Meetup;
}

/** The meetup: the only place where its features meet. */
export function MeetupView({ live, snapshot, meetup: stated }: MeetupViewProps) {
  const [clock, setClock] = useState<"own" | "meetup">("own");
  const [sheet, setSheet] = useState<OpenSheet | null>(() =>
    arrivedFromCreation() ? { kind: "share", fresh: true } : null,
  );
  /** The tap that waits for a name, and what opens after it; null when nobody is asked. */
  const [kept, setKept] = useState<KeptTap | null>(null);
  useEffect(() => whenIdle(loadLater), []);
  const own = ownZone();
  const meetup = useMemo(() => reckonable(stated, own), [stated, own]);
  const unknownZone = meetup === stated ? undefined : stated.timeZone;
  const { slots, timeZone, settings, status } = meetup;
  const zone = useMemo(
    () => displayZone({ slots, timeZone, settings, status }, own, clock),
    [slots, timeZone, settings, status, own, clock],
  );
  const formats = useFormats();
  const common = useMessages("common");
  const text = useMessages("meetupPage");
  const setPresence = useCallback((state: "looking" | "choosing") => live.setPresence(state), [live]);
  const choosing = usePresence(setPresence);
  // What is removed is named later, and by a part of the page that may not be loaded yet.
  const seen = useRef<Record<OptionId, Slot | Venue>>({});
  useEffect(() => {
    Object.assign(seen.current, meetup.slots, meetup.venues);
  }, [meetup.slots, meetup.venues]);
  const dismiss = useCallback((options: readonly OptionId[]) => live.dismiss(options), [live]);
  const onNameNeeded = useCallback((answers: Record<OptionId, Vote | null>) => setKept({ answers }), []);
  const session = useSessionOf({ live, snapshot, meetup, zone, unknownZone, onNameNeeded, onVoted: choosing });
  const { me, may } = session;
  const aside = useRef<HTMLDivElement>(null);
  const reopening = useAction();
  const decided = status === "decided";

  const join = async (name: string) => {
    const joined = live.send("join", { id: meetup.id, body: { name } });
    if (kept && Object.keys(kept.answers).length > 0) live.vote(kept.answers);
    await joined;
    choosing();
    setKept(null);
    if (kept?.sheet) setSheet(kept.sheet);
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
    return something && <IconButton icon="more" label={text.more(name)} onClick={open} />;
  };
  const propose = (what: "slot" | "venue") =>
    may("propose") &&
    !decided && (
      <Button variant="quiet" size="sm" icon="add" onClick={() => setSheet({ kind: "propose", what })}>
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
    <SessionProvider session={session}>
      <Page
        title={meetup.title}
        actions={
          <Button icon="share" onClick={() => setSheet({ kind: "share", fresh: false })}>
            {text.share}
          </Button>
        }
      >
        <div className={styles.page}>
          <div className={styles.top}>
            <Failsafe>
              <MeetupHeader onEdit={() => setSheet({ kind: "meetup" })} />
            </Failsafe>
            {decided && (
              <Failsafe>
                <Invitation
                  calendarUrl={`/api/v1/meetups/${encodeURIComponent(meetup.id)}/calendar.ics?only=decision`}
                  clock={clockNote}
                  onShare={() => setSheet({ kind: "share", fresh: false })}
                  onReopen={
                    may("decide")
                      ? () => void reopening.run(() => session.send("reopen", { id: meetup.id }))
                      : undefined
                  }
                />
              </Failsafe>
            )}
            {reopening.error && <p role="alert">{reopening.error}</p>}
          </div>
          <div className={styles.ballot}>
            <Failsafe>
              <Ballot
                menu={menu}
                addSlot={propose("slot")}
                addVenue={propose("venue")}
                clock={decided ? null : clockNote}
              />
            </Failsafe>
          </div>
          <div ref={aside} className={styles.aside}>
            <Failsafe>
              <Suspense fallback={<Skeleton lines={6} />}>
                <UnhurriedSession>
                  <Aside onOpen={setSheet} />
                </UnhurriedSession>
              </Suspense>
            </Failsafe>
          </div>
          <div className={styles.comments}>
            <Failsafe>
              <Suspense>
                <CommentsCard onJoinFirst={() => setKept({ answers: {} })} />
              </Suspense>
            </Failsafe>
          </div>
          <div className={styles.bar} data-screen-only>
            <div className={styles.above}>
              <div className={styles.notices}>
                <Failsafe fallback={null}>
                  <Suspense>
                    <ConnectionBanner snapshot={snapshot} onDismissLost={() => live.dismiss()} />
                  </Suspense>
                </Failsafe>
                <Failsafe fallback={null}>
                  <Suspense>
                    <LinkClaim meetup={meetup} />
                    <RemovedAnswers seen={seen} onDismiss={dismiss} />
                  </Suspense>
                </Failsafe>
              </div>
              {/* While the link is offered, what leads steps back on a phone: together they hide the ballot. It stands
                  behind it, because a style sheet sees only what stands before. */}
              <Failsafe fallback={null}>
                <Suspense>
                  {me && snapshot.status === "live" && <KeepLink onOpen={() => setSheet({ kind: "ownLink" })} />}
                </Suspense>
              </Failsafe>
              <Failsafe fallback={null}>
                <Suspense>
                  <LeaderStrip onOpen={() => aside.current?.scrollIntoView({ block: "start" })} />
                </Suspense>
              </Failsafe>
            </div>
            <Failsafe>
              <Suspense>
                <FinishBar onNoneWorks={noneWorks} onOpenMe={() => setSheet({ kind: "me" })} />
              </Suspense>
            </Failsafe>
          </div>
        </div>
        <Failsafe fallback={null}>
          <Suspense>
            <AnnouncedVotes />
          </Suspense>
        </Failsafe>
        <SheetLayer open={sheet} meetup={meetup} onOpen={setSheet} onClose={() => setSheet(null)} />
        <SheetFailsafe key={kept ? "name" : null} onClose={() => setKept(null)} onRetry={() => setKept(kept)}>
          {kept && <NameSheet onClose={() => setKept(null)} onJoin={join} />}
        </SheetFailsafe>
        <span className="visually-hidden" role="status">
          {snapshot.status === "loading" ? common.loading : ""}
        </span>
      </Page>
    </SessionProvider>
  );
}
