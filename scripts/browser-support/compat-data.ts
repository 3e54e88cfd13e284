import compatData from "@mdn/browser-compat-data" with { type: "json" };
import type { CompatStatement, Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data/types";
import { supportedBrowsers } from "../../apps/web/build/supported-browsers.ts";

/** A feature that the code uses, by its key in MDN's compatibility data. */
export interface FeatureUse {
  key: string;
  /** Where, as an editor takes it: `line:column`. */
  at: string;
}

export type Browser = keyof typeof supportedBrowsers;

export const browsers = Object.keys(supportedBrowsers).filter((name): name is Browser =>
  Object.hasOwn(supportedBrowsers, name),
);

// "≤37": it is there at the latest since then. "preview" and false are no number.
const versionOf = ({ version_added }: SimpleSupportStatement): number =>
  typeof version_added === "string" ? Number.parseFloat(version_added.replace("≤", "")) : Number.NaN;

/** Supported by itself, whole, under its own name, and until today. */
const isFullSupport = (statement: SimpleSupportStatement): boolean =>
  !statement.flags &&
  !statement.prefix &&
  !statement.alternative_name &&
  !statement.partial_implementation &&
  statement.version_removed === undefined;

const statementsOf = (compat: CompatStatement, browser: Browser): SimpleSupportStatement[] => {
  const support = compat.support[browser] ?? [];
  return Array.isArray(support) ? support : [support];
};

/** The first version of a browser that has a feature; infinite when none has. */
export const versionWith = (compat: CompatStatement, browser: Browser): number =>
  Math.min(
    ...statementsOf(compat, browser)
      .filter(isFullSupport)
      .map(versionOf)
      .filter((version) => !Number.isNaN(version)),
  );

/** The supported browsers whose oldest version lacks a feature. A browser without data does not count as lacking it. */
export const browsersLacking = (compat: CompatStatement): Browser[] =>
  browsers.filter(
    (browser) => compat.support[browser] !== undefined && !(versionWith(compat, browser) <= supportedBrowsers[browser]),
  );

export const isUnsupported = (compat: CompatStatement): boolean => browsersLacking(compat).length > 0;

/** The data at a key such as `css.types.color.light-dark`, or nothing. */
export function compatDataAt(key: string): Identifier | undefined {
  const [root = "", ...names] = key.split(".");
  let here: Identifier | undefined = roots[root];
  for (const name of names) {
    if (here === undefined || name === "__compat" || !Object.hasOwn(here, name)) return undefined;
    here = here[name];
  }
  return here;
}

const roots: Record<string, Identifier | undefined> = {
  api: compatData.api,
  css: compatData.css,
  html: compatData.html,
  javascript: compatData.javascript,
};

/** The names that stand directly under a part of the data, with what is there. */
export function childrenOf(part: Identifier | undefined): [name: string, Identifier][] {
  return Object.entries(part ?? {}).filter((entry): entry is [string, Identifier] => entry[0] !== "__compat");
}

/** Every feature under a key, at any depth. */
export function* featuresUnder(key: string): Generator<[key: string, CompatStatement]> {
  for (const [name, { __compat: compat }] of childrenOf(compatDataAt(key))) {
    const here = `${key}.${name}`;
    if (compat) yield [here, compat];
    yield* featuresUnder(here);
  }
}

/**
 * Whether the oldest version of a served browser has nothing of a feature at all. One that has a part of it, or gives it
 * another name, is not meant: to take the whole away would be more than that browser lacks.
 */
export const isWhollyUnsupported = (compat: CompatStatement): boolean =>
  browsers.some((browser) => {
    const statements = statementsOf(compat, browser);
    return statements.length > 0 && !statements.some((one) => versionOf(one) <= supportedBrowsers[browser]);
  });
