import styles from "../routes/meetup-page/meetup-header.module.css";
import { buildElement, drawShell } from "./shell.ts";

/**
 * The meetup page before React is loaded: title and description as soon as the state is there. React replaces it. Does
 * nothing without a state (missing, deleted, offline). Resolves when rendered.
 */
export async function drawMeetupShell(state: Promise<unknown>): Promise<void> {
  const main = drawShell();
  const shown = titleAndDescription(await state);
  // React has rendered already.
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

/** Checks only the fields rendered here; the page parses the rest. */
function titleAndDescription(state: unknown): { title: string; description: string } | null {
  const meetup = field(state, "meetup");
  const [title, description = ""] = [field(meetup, "title"), field(meetup, "description")];
  return typeof title === "string" && typeof description === "string" ? { title, description } : null;
}

const field = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
