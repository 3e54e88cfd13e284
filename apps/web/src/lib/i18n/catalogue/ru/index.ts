import type { Translation } from "../../translation.ts";
import type { Catalogue } from "../en/index.ts";
import { common } from "./common.ts";
import { creating } from "./creating.ts";
import { recent } from "./recent.ts";

export const ru: Translation<Catalogue> = { common, creating, recent };
