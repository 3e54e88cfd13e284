import { type Meetup, optionOf, participantOf } from "@pintpoint/core";
import { lazyWithPreload } from "./lazy-with-preload.tsx";
import type { SheetState } from "./sheet-state.ts";

const ShareSheet = lazyWithPreload(() => import("../../features/sharing/components/share-sheet.tsx"));
const OwnLinkSheet = lazyWithPreload(() => import("../../features/sharing/components/own-link-sheet.tsx"));
const DecideSheet = lazyWithPreload(() => import("../../features/deciding/components/decide-sheet.tsx"));
const ProposeSheet = lazyWithPreload(() => import("../../features/options/components/propose-sheet.tsx"));
const NoneWorksSheet = lazyWithPreload(() => import("../../features/options/components/none-works-sheet.tsx"));
const OptionSheet = lazyWithPreload(() => import("../../features/options/components/option-sheet.tsx"));
const MeSheet = lazyWithPreload(() => import("../../features/managing/components/me-sheet.tsx"));
const AddPersonSheet = lazyWithPreload(() => import("../../features/joining/components/add-person-sheet.tsx"));
const PersonSheet = lazyWithPreload(() => import("../../features/managing/components/person-sheet.tsx"));
const OrganiserSheet = lazyWithPreload(() => import("../../features/managing/components/organiser-sheet.tsx"));
const MeetupSheet = lazyWithPreload(() => import("../../features/managing/components/meetup-sheet.tsx"));

interface OpenedSheetProps {
  open: SheetState;
  meetup: Meetup;
  onOpen(sheet: SheetState): void;
  onClose(): void;
}

/** The sheet that was asked for. */
export default function SheetSwitch({ open, meetup, onOpen, onClose }: OpenedSheetProps) {
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
    case "addPerson":
      return <AddPersonSheet onClose={onClose} />;
    case "person":
      return participantOf(meetup, open.person.id) ? <PersonSheet person={open.person} onClose={onClose} /> : null;
    case "organiser":
      return <OrganiserSheet onClose={onClose} />;
    case "meetup":
      return <MeetupSheet onClose={onClose} />;
  }
}
