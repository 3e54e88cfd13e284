import type { ActivityKey } from "@pintpoint/core";
import type { Shape } from "../shape.ts";
import { beer } from "./beer.tsx";
import { cinema } from "./cinema.tsx";
import { coffee } from "./coffee.tsx";
import { concert } from "./concert.tsx";
import { dinner } from "./dinner.tsx";
import { dolphinarium } from "./dolphinarium.ts";
import { games } from "./games.ts";
import { library } from "./library.tsx";
import { other } from "./other.tsx";
import { sport } from "./sport.tsx";
import { walk } from "./walk.tsx";

export const shapes: Readonly<Record<ActivityKey | "other", Shape>> = {
  beer,
  coffee,
  dinner,
  cinema,
  concert,
  games,
  walk,
  sport,
  library,
  dolphinarium,
  other,
};
