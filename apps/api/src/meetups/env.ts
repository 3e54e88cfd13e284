import { limits } from "@pintpoint/core/meetups";
import { z } from "zod";
import { wholeNumber } from "../config/env.ts";

/** What the environment decides about meetups. */
export const meetupEnv = z
  .object({ MAX_PARTICIPANTS: wholeNumber(1, limits.participantsCeiling).default(limits.participants) })
  .transform((env) => ({ maxParticipants: env.MAX_PARTICIPANTS }));
