import { type Group, loadTexts } from "../lib/i18n/texts.ts";

const RELOADED = "pintpoint:reloaded";

/**
 * Loads a page's chunk and its texts. A page that was open during a release asks for chunks that are gone: it reloads
 * once and then has the new ones.
 */
export async function loadPage<T>(texts: Group, load: () => Promise<T>): Promise<T> {
  try {
    const [page] = await Promise.all([load(), loadTexts(texts)]);
    forget();
    return page;
  } catch (error) {
    if (!navigator.onLine || !remember()) throw error;
    location.reload();
    return new Promise(() => {});
  }
}

// False when this tab has just been reloaded for the same reason, or cannot tell.
function remember(): boolean {
  try {
    if (sessionStorage.getItem(RELOADED) !== null) return false;
    sessionStorage.setItem(RELOADED, "yes");
    return true;
  } catch {
    return false;
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(RELOADED);
  } catch {
    // Nothing was remembered either.
  }
}
