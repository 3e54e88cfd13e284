import styles from "../routes/meetup-page/meetup-header.module.css";
import { buildElement, drawShell } from "./frame.ts";

/**
 * A meetup's page as it begins, while React is on its way: what it is about, as soon as its state is there. React draws
 * over it, and alone where there is no state to begin with (missing, deleted, no connection). Fulfils when it stands.
 */
export async function drawMeetupShell(state: Promise<unknown>): Promise<void> {
  const main = drawShell();
  const shown = titleAndDescription(await state);
  // React was first.
  if (shown === null || !main.isConnected) return;
  const title = buildElement("h1", styles.title, shown.title);
  title.dir = "auto";
  const header = buildElement("div", styles.header, buildElement("div", styles.titleLine, title));
  if (shown.description) {
    const description = buildElement("p", styles.description, shown.description);
    description.dir = "auto";
    header.append(description);
  }
  main.append(header);
}

/** Only what is drawn is looked at: the rest is the page's to read. */
function titleAndDescription(state: unknown): { title: string; description: string } | null {
  const meetup = field(state, "meetup");
  const [title, description = ""] = [field(meetup, "title"), field(meetup, "description")];
  return typeof title === "string" && typeof description === "string" ? { title, description } : null;
}

const field = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
