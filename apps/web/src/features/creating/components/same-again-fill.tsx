import { useEffect, useEffectEvent } from "react";
import { navigate } from "wouter/use-browser-location";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { paths } from "../../../lib/paths.ts";
import { showToast } from "../../../ui/feedback/toast.ts";
import { copyMeetup } from "../live/copy-meetup.ts";
import type { Draft } from "../types.ts";

interface SameAgainFillProps {
  /** Of the meetup that the address asks for again. */
  id: string;
  draft: Draft;
  restore(draft: Draft): void;
}

/** Fills the form with the like of a meetup; what stood in it comes back by Undo. Draws nothing. */
export function SameAgainFill({ id, draft, restore }: SameAgainFillProps) {
  const common = useMessages("common");
  const { copied } = useMessages("createSheets");

  const fill = useEffectEvent((copy: Draft) => {
    restore(copy);
    showToast({ text: copied, action: { label: common.undo, run: () => restore(draft) } });
  });

  useEffect(() => {
    let wanted = true;
    void copyMeetup(id).then((copy) => {
      if (!wanted) return;
      if (typeof copy === "string") showToast({ text: common.errors[copy], tone: "danger" });
      else fill(copy);
      navigate(paths.home, { replace: true });
    });
    return () => {
      wanted = false;
    };
  }, [id, common]);

  return null;
}
