export interface SharedContent {
  title?: string;
  text?: string;
  url?: string;
}

/** The system's share sheet exists only in a secure context, and not everywhere. */
export function canShare(): boolean {
  return window.isSecureContext === true && typeof navigator.share === "function";
}

/** `dismissed` when the person closed the sheet again; `unavailable` when there is none. */
export async function share(what: SharedContent): Promise<"shared" | "dismissed" | "unavailable"> {
  if (!canShare()) return "unavailable";
  try {
    await navigator.share(what);
    return "shared";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "dismissed" : "unavailable";
  }
}
