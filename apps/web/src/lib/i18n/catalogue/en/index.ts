import { common } from "./common.ts";
import { creating } from "./creating.ts";
import { recent } from "./recent.ts";

// One line a feature; the Russian index must have the same keys, which the type of `ru` checks.
export const en = { common, creating, recent };

export type Catalogue = typeof en;
