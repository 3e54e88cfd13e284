import type { Translation } from "../../translation.ts";
import type { Catalogue } from "../en/index.ts";
import { common } from "./common.ts";

export const ru: Translation<Catalogue> = { common };
