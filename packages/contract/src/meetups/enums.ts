import { reactions } from "@pintpoint/core/meetups";
import { z } from "zod";

export const vote = z.enum(["yes", "maybe", "no"]).meta({ id: "Vote" });
const fact = z.enum(["yes", "partially", "no", "unknown"]).meta({ id: "Fact" });
export const editing = z.enum(["anyone", "organiser"]).meta({ id: "Editing" });
export const proposals = z.enum(["anyone", "approval", "organiser"]).meta({ id: "Proposals" });
export const joining = z.enum(["open", "closed"]).meta({ id: "Joining" });
export const preview = z.enum(["full", "neutral"]).meta({ id: "Preview" });
export const reaction = z.enum(reactions).meta({ id: "Reaction" });
export const presenceState = z.enum(["looking", "choosing"]).meta({ id: "Watching" });

/** What is known of a venue's accessibility; what is not named is unknown. */
export const accessFields = {
  stepFree: fact.exactOptional(),
  toilet: fact.exactOptional(),
  hearingLoop: fact.exactOptional(),
  quiet: fact.exactOptional(),
  assistanceDog: fact.exactOptional(),
};
