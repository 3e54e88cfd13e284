import { freePort } from "@pintpoint/cluster/free-port";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { systemChromium } from "../fixtures/system-chromium.ts";
import type { Measurement } from "./measurement.ts";

const RUNS = 3;

/** The goals in docs/capacity.md, by the id of Lighthouse's audit; total blocking time is told, and has none. */
const audits = [
  { id: "largest-contentful-paint", what: "LCP", unit: "ms", atMost: 1_200 },
  { id: "cumulative-layout-shift", what: "CLS", unit: "", atMost: 0 },
  { id: "total-blocking-time", what: "TBT", unit: "ms" },
  { id: "first-contentful-paint", what: "FCP", unit: "ms" },
] as const;

/** A first visit as Lighthouse's mobile profile has it: a slow phone on slow 4G, nothing cached. */
export async function measureLoading(page: string, url: string): Promise<Measurement[]> {
  const values = new Map<string, number[]>(audits.map(({ id }) => [id, []]));
  for (let run = 0; run < RUNS; run += 1) {
    const measured = await visit(url);
    for (const [id, seen] of values) seen.push(measured(id));
  }
  return audits.map(({ id, ...audit }) => ({ page, ...audit, values: values.get(id) ?? [] }));
}

async function visit(url: string): Promise<(audit: string) => number> {
  const port = await freePort();
  const browser = await chromium.launch({
    ...systemChromium,
    args: [...systemChromium.args, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: ["performance"] });
    const error = result?.lhr.runtimeError;
    if (!result || error) throw new Error(`Lighthouse has not measured ${url}: ${error?.message}`);
    return (audit) => {
      const value = result.lhr.audits[audit]?.numericValue;
      if (value === undefined) throw new Error(`Lighthouse has not measured ${audit}`);
      return value;
    };
  } finally {
    await browser.close();
  }
}
