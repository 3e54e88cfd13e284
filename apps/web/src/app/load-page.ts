import { loadMessages, type MessageGroup } from "../lib/i18n/messages.ts";

const RELOADED_KEY = "pintpoint:reloaded";

/**
 * Loads a page's chunk and its texts. A page that was open during a release asks for chunks that are gone: it reloads
 * once and then has the new ones.
 */
export async function loadPage<T>(texts: MessageGroup, load: () => Promise<T>): Promise<T> {
  try {
    const [page] = await Promise.all([load(), loadMessages(texts)]);
    clearReloaded();
    return page;
  } catch (error) {
    if (!navigator.onLine || !markReloaded()) throw error;
    location.reload();
    return new Promise(() => {});
  }
}

// False when this tab has just been reloaded for the same reason, or cannot tell.
function markReloaded(): boolean {
  try {
    if (sessionStorage.getItem(RELOADED_KEY) !== null) return false;
    sessionStorage.setItem(RELOADED_KEY, "yes");
    return true;
  } catch {
    return false;
  }
}

function clearReloaded(): void {
  try {
    sessionStorage.removeItem(RELOADED_KEY);
  } catch {
    // Nothing was remembered either.
  }
}
