import { common } from "./common.ts";

// One line a feature; the Russian index must have the same keys, which the type of `ru` checks.
export const en = { common };

export type Catalogue = typeof en;
