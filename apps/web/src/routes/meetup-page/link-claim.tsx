import { type ClaimVerdict, verifyClaim } from "@pintpoint/client";
import { bidiIsolate, type Meetup, type ParticipantId, participantOf } from "@pintpoint/core";
import { useEffect, useState } from "react";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { personalLinkSaved } from "../../lib/meetup/personal-link-saved.ts";
import { server } from "../../lib/server.ts";
import { thisDevice } from "../../lib/this-device.ts";
import { Button } from "../../ui/button/button.tsx";
import { Banner } from "../../ui/feedback/banner.tsx";
import { Sheet } from "../../ui/sheet/sheet.tsx";
import styles from "./link-claim.module.css";

/** Between two attempts to ask a server that cannot be reached, in milliseconds. */
const RETRY_MS = 3_000;

/** Verifies the opened link with the server, and asks before the device acts as another participant (MS15). */
export default function LinkClaim({ meetup }: { meetup: Meetup }) {
  const { id } = meetup;
  const [verdict, setVerdict] = useState<ClaimVerdict>({ kind: "none" });
  const text = useMessages("linkClaim");

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    let running = false;
    const settle = async () => {
      if (closed || running) return;
      clearTimeout(timer);
      running = true;
      try {
        // One link after the other; a choice waits for its answer, and so do the links behind it.
        let next = await verifyClaim(thisDevice, server, id);
        while (!closed && next.kind !== "none") {
          const settled = next;
          // Who came by the personal link need not be offered it.
          if (settled.kind === "settled" && !settled.refused && thisDevice.me(id)) personalLinkSaved(id).write(true);
          setVerdict((last) => (settled.kind === "settled" && !settled.refused ? last : settled));
          if (settled.kind === "choice") break;
          next = await verifyClaim(thisDevice, server, id);
        }
      } catch {
        if (!closed) timer = setTimeout(begin, RETRY_MS);
      }
      running = false;
    };
    const begin = () => void settle();
    begin();
    const stop = thisDevice.listen(id, begin);
    addEventListener("online", begin);
    return () => {
      closed = true;
      clearTimeout(timer);
      stop();
      removeEventListener("online", begin);
    };
  }, [id]);

  const nameOf = (person: ParticipantId) => {
    const known = participantOf(meetup, person);
    return known ? bidiIsolate(known.name) : text.somebody;
  };
  const done = () => {
    setVerdict({ kind: "none" });
    if (verdict.kind === "choice") thisDevice.removeClaim(id, verdict.claim);
  };
  if (verdict.kind === "settled" && verdict.refused) {
    return (
      <Banner
        tone="warning"
        role="status"
        action={
          <Button size="sm" onClick={done}>
            {text.close}
          </Button>
        }
      >
        {text.dead}
      </Banner>
    );
  }
  if (verdict.kind !== "choice") return null;
  const [mine, other] = [nameOf(verdict.from.participantId), nameOf(verdict.to.participantId)];
  const become = () => {
    thisDevice.rememberMe(id, verdict.to);
    personalLinkSaved(id).write(true);
    done();
  };
  return (
    <Sheet open onClose={done} title={text.youAre(mine)} lead={text.linkOf(other)} size="sm">
      <div className={styles.buttons}>
        <Button variant="primary" onClick={done}>
          {text.stay(mine)}
        </Button>
        <Button onClick={become}>{text.become(other)}</Button>
      </div>
    </Sheet>
  );
}
