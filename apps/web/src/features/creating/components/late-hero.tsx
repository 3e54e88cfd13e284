import type { ActivityKey } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { HeroLine } from "./hero-line.tsx";

/** The line of every activity but beer; of one's own word, the word. */
export function LateHero({ activity, own }: { activity: Exclude<ActivityKey, "beer"> | "other"; own: string }) {
  const { heroes, heroOther } = useMessages("createSheets");
  if (activity !== "other") return <HeroLine {...heroes[activity]} />;
  return <HeroLine line={heroOther.line(own)} rest={heroOther.rest} />;
}
