import { useState } from "react";
import { copyText } from "./clipboard.ts";

/** Copies texts, and knows which of them was copied last, or that copying failed. */
export function useCopied<What extends string>() {
  const [copied, setCopied] = useState<What | "failed" | null>(null);
  const copy = async (what: What, text: string): Promise<boolean> => {
    const done = await copyText(text);
    setCopied(done ? what : "failed");
    return done;
  };
  return { copied, copy };
}
