import { setTimeout as pause } from "node:timers/promises";
import { chromium, type Locator, type Page } from "@playwright/test";
import { phone } from "../fixtures/devices.ts";
import type { Friend, SeededMeetup } from "../fixtures/seed.ts";
import { systemChromium } from "../fixtures/system-chromium.ts";
import { type Answer, MeetupPage } from "../pages/meetup-page.ts";
import type { Measurement } from "./measurement.ts";

const RUNS = 3;
/** This machine as it is, and as slow as Lighthouse's phone. */
const speeds = [
  { name: "full speed", slower: 1 },
  { name: "a quarter of the speed", slower: 4 },
] as const;
type Speed = (typeof speeds)[number]["name"];
const VOTES_A_SECOND = 100;
/** How long a finger stays on the glass; a quick tap takes 60 to 120 ms. */
const FINGER_MS = 80;
/** Long enough that one tap's work is over before the next. */
const BETWEEN_TAPS_MS = 700;

/** The least duration that the browser tells of. */
const MIN_REPORTED_MS = 16;

/** What a visit needs: the buttons to tap, one after the other. */
type Visit = (tab: Page) => Promise<Locator[]>;

/** A state of the page in which somebody taps. */
interface Situation {
  page: string;
  visit: Visit;
  /** What goes on beside the taps, until the returned function has ended it. */
  beside?(): () => Promise<void>;
  /** Milliseconds at each speed; a comparison has none. */
  atMost?: Record<Speed, number>;
}

/** By docs/capacity.md. */
const goals: Record<Speed, number> = { "full speed": 50, "a quarter of the speed": 100 };

/**
 * How long a tap takes until the page shows its effect, by the worst tap of a visit: that is INP with so few of them.
 *
 * @param crowd people who go on voting in one of the situations; the last one taps
 */
export async function measureTaps(
  page: string,
  baseURL: string,
  meetup: SeededMeetup,
  crowd: readonly Friend[],
): Promise<Measurement[]> {
  const me = crowd.at(-1);
  if (me === undefined) throw new Error("nobody is there who could tap");
  const options = [...meetup.slots, ...meetup.venues];
  const open = async (tab: Page): Promise<MeetupPage> => {
    const meetupPage = new MeetupPage(tab);
    await meetupPage.open(me.personalPath);
    return meetupPage;
  };
  const answerButtons = (meetupPage: MeetupPage, answers: readonly Answer[]): Locator[] =>
    answers.flatMap((answer) => options.map((option) => meetupPage.answerButton(option, answer)));
  const visit: Visit = async (tab) => answerButtons(await open(tab), ["yes", "maybe", "no"]);
  const situations: readonly Situation[] = [
    {
      page: "one button and nothing else",
      async visit(tab) {
        await tab.goto("/livez");
        await tab.setContent("<button onclick='this.textContent += 1' style='padding: 2rem'>0</button>");
        return Array.from({ length: 6 }, () => tab.getByRole("button"));
      },
    },
    { page, visit, atMost: goals },
    {
      page: `${page}, after “Show all”`,
      atMost: goals,
      async visit(tab) {
        const meetupPage = await open(tab);
        await meetupPage.button(/^Show all/).click();
        return answerButtons(meetupPage, ["yes", "no"]);
      },
    },
    {
      page: `${page}, ${VOTES_A_SECOND} votes a second`,
      atMost: goals,
      visit: async (tab) => answerButtons(await open(tab), ["yes", "no"]),
      beside: () => keepVoting(crowd.slice(0, -1), options),
    },
  ];
  const series = situations.flatMap((situation) =>
    speeds.map((speed) => ({ ...situation, ...speed, values: Array.of<number>() })),
  );
  for (let run = 0; run < RUNS; run += 1) {
    for (const one of series) one.values.push(await slowestTap(baseURL, one, one.slower));
  }
  return series.map(({ page, name, values, atMost }): Measurement => {
    const goal = atMost?.[name];
    return { page, what: `INP at ${name}`, values, unit: "ms", ...(goal !== undefined && { atMost: goal }) };
  });
}

/** Lets one after the other change an answer, so many a second; the returned function ends it. */
function keepVoting(people: readonly Friend[], options: readonly string[]): () => Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  const failures: unknown[] = [];
  let turn = 0;
  const timer = setInterval(() => {
    const friend = people[turn % people.length];
    const option = options[turn % options.length];
    const answer = turn % 3 === 0 ? "no" : turn % 3 === 1 ? "yes" : "maybe";
    turn += 1;
    // Who does not keep pace would only load the machine more: then the vote is left out.
    if (friend === undefined || option === undefined || underWay.size >= VOTES_A_SECOND) return;
    const vote = friend
      .vote({ [option]: answer })
      .catch((error: unknown) => void failures.push(error))
      .finally(() => underWay.delete(vote));
    underWay.add(vote);
  }, 1_000 / VOTES_A_SECOND);
  return async () => {
    clearInterval(timer);
    await Promise.all(underWay);
    if (failures.length > 0) throw failures[0];
  };
}

async function slowestTap(baseURL: string, { visit, beside }: Situation, slower: number): Promise<number> {
  const browser = await chromium.launch(systemChromium);
  let endBeside: (() => Promise<void>) | undefined;
  try {
    const context = await browser.newContext({ ...phone, baseURL, locale: "en-GB" });
    const tab = await context.newPage();
    await observeInteractions(tab);
    const buttons = await visit(tab);
    endBeside = beside?.();
    // The socket and what is loaded after the first paint are there before anybody taps.
    await pause(3_000);
    const devtools = await context.newCDPSession(tab);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    for (const button of buttons) {
      // By its place: looking for it would keep the page busy while it answers.
      const { x, y } = await middleOf(button);
      await pause(BETWEEN_TAPS_MS);
      // Playwright's own tap has no duration: what a finger's press draws would be counted into its release.
      await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      await pause(FINGER_MS);
      await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await pause(BETWEEN_TAPS_MS);
    }
    return await slowestInteraction(tab);
  } finally {
    await endBeside?.();
    await browser.close();
  }
}

async function middleOf(button: Locator): Promise<{ x: number; y: number }> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error("an answer is not drawn");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Collects the browser's event-timing entries from the start. */
async function observeInteractions(tab: Page): Promise<void> {
  await tab.addInitScript(() => {
    const durations = new Map<number, number>();
    Reflect.set(window, "interactions", durations);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = Number(Reflect.get(entry, "interactionId"));
        if (id > 0) durations.set(id, Math.max(durations.get(id) ?? 0, entry.duration));
      }
      // Not yet known to TypeScript: the least duration, in milliseconds, that is told of.
    }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
}

async function slowestInteraction(tab: Page): Promise<number> {
  const durations = await tab.evaluate(() => {
    const seen: unknown = Reflect.get(window, "interactions");
    return seen instanceof Map ? [...seen.values()].map(Number) : [];
  });
  // Taps below 16 ms are not told of; that the browser measures at all, the slower speed shows.
  return Math.max(MIN_REPORTED_MS, ...durations);
}
