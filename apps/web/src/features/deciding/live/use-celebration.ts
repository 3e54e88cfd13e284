import type { Meetup } from "@pintpoint/core";
import { useEffect, useState } from "react";
import { storedValue } from "../../../lib/device/stored-value.ts";

/** Decisions that this device has celebrated; the oldest are forgotten. */
const MAX_KEPT = 50;
const celebrated = storedValue("celebrated", (found) =>
  Array.isArray(found) ? found.filter((each) => typeof each === "string") : null,
);

/** Whether the decision is shown on this device for the first time: vessels clink and the stamp falls once. */
export function useCelebration({ id, decision }: Pick<Meetup, "id" | "decision">): boolean {
  const key = `${id} ${decision?.at}`;
  const [first, setFirst] = useState(() => ({ key, isFirst: isNew(key) }));
  if (first.key !== key) setFirst({ key, isFirst: isNew(key) });
  useEffect(() => {
    if (isNew(key)) celebrated.write([...(celebrated.read() ?? []), key].slice(-MAX_KEPT));
  }, [key]);
  return first.isFirst;
}

const isNew = (key: string): boolean => celebrated.read()?.includes(key) !== true;
