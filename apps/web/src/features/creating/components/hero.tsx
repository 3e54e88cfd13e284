import type { ActivityKey } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { LateHero } from "./deferred.ts";
import { HeroLine } from "./hero-line.tsx";
import { LatePart } from "./late-part.tsx";

/** The line on top: of beer at once, which is what nearly everybody sees at first; of others with the late parts. */
export function Hero({ activity, own }: { activity: ActivityKey | "other"; own: string }) {
  const { heading, lead } = useMessages("creating");
  const beer = <HeroLine line={heading} rest={lead} />;
  if (activity === "beer") return beer;
  return (
    <LatePart meanwhile={beer}>
      <LateHero activity={activity} own={own} />
    </LatePart>
  );
}
