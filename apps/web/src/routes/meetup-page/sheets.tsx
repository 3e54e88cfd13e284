import { type Meetup, type OptionId, optionOf, type Pair, type Participant, participantOf } from "@pintpoint/core";
import { Suspense } from "react";
import { later } from "./later.ts";

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
  return <Suspense>{open && sheetOf(open, meetup, onOpen, onClose)}</Suspense>;
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
