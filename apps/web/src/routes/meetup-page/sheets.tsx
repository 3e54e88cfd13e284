import { type Meetup, type OptionId, optionOf, type Pair, type Participant, participantOf } from "@pintpoint/core";
import { type ReactNode, Suspense } from "react";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { Failsafe } from "../../ui/feedback/failsafe.tsx";
import { showToast } from "../../ui/feedback/toast.ts";
import { later } from "./later.tsx";

const ShareSheet = later(() => import("../../features/sharing/components/share-sheet.tsx"));
const OwnLinkSheet = later(() => import("../../features/sharing/components/own-link-sheet.tsx"));
const DecideSheet = later(() => import("../../features/deciding/components/decide-sheet.tsx"));
const ProposeSheet = later(() => import("../../features/options/components/propose-sheet.tsx"));
const NoneWorksSheet = later(() => import("../../features/options/components/none-works-sheet.tsx"));
const OptionSheet = later(() => import("../../features/options/components/option-sheet.tsx"));
const MeSheet = later(() => import("../../features/managing/components/me-sheet.tsx"));
const PersonSheet = later(() => import("../../features/managing/components/person-sheet.tsx"));
const MeetupSheet = later(() => import("../../features/managing/components/meetup-sheet.tsx"));

/** Which sheet lies on the page. */
export type OpenSheet =
  | { kind: "share"; fresh: boolean }
  | { kind: "ownLink" }
  | { kind: "decide"; pair: Pick<Pair, "slotId" | "venueId"> }
  | { kind: "propose"; what: "slot" | "venue" }
  | { kind: "noneWorks" }
  | { kind: "option"; id: OptionId }
  | { kind: "me" }
  | { kind: "person"; person: Participant }
  | { kind: "meetup" };

interface SheetsProps {
  open: OpenSheet | null;
  meetup: Meetup;
  onOpen(sheet: OpenSheet): void;
  onClose(): void;
}

/** All sheets are loaded when they are first opened: none is part of voting. */
export function Sheets({ open, meetup, onOpen, onClose }: SheetsProps) {
  return (
    <SheetFailsafe key={open?.kind} onClose={onClose} onRetry={() => open && onOpen(open)}>
      {open && sheetOf(open, meetup, onOpen, onClose)}
    </SheetFailsafe>
  );
}

interface SheetFailsafeProps {
  onClose(): void;
  /** Opens the same sheet again. */
  onRetry(): void;
  children: ReactNode;
}

/** A sheet that breaks closes and says so: the page below it stays. */
export function SheetFailsafe({ onClose, onRetry, children }: SheetFailsafeProps) {
  const common = useMessages("common");
  const fail = () => {
    onClose();
    showToast({ text: common.errors.unexpected, tone: "danger", action: { label: common.retry, run: onRetry } });
  };
  return (
    <Failsafe fallback={null} onFail={fail}>
      <Suspense>{children}</Suspense>
    </Failsafe>
  );
}

function sheetOf(open: OpenSheet, meetup: Meetup, onOpen: (sheet: OpenSheet) => void, onClose: () => void) {
  switch (open.kind) {
    case "share":
      return <ShareSheet fresh={open.fresh} onClose={onClose} />;
    case "ownLink":
      return <OwnLinkSheet onClose={onClose} />;
    case "decide":
      return <DecideSheet pair={open.pair} onClose={onClose} />;
    case "propose":
      return <ProposeSheet kind={open.what} onClose={onClose} />;
    case "noneWorks":
      return <NoneWorksSheet onPropose={(what) => onOpen({ kind: "propose", what })} onClose={onClose} />;
    case "option": {
      const option = optionOf(meetup, open.id);
      return option ? <OptionSheet option={option} onClose={onClose} /> : null;
    }
    case "me":
      return <MeSheet onClose={onClose} onOtherDevice={() => onOpen({ kind: "ownLink" })} />;
    case "person":
      return participantOf(meetup, open.person.id) ? <PersonSheet person={open.person} onClose={onClose} /> : null;
    case "meetup":
      return <MeetupSheet onClose={onClose} />;
  }
}
