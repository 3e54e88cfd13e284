import type { RouteRequest } from "@pintpoint/client";
import type { Meetup } from "@pintpoint/core";

type Edit = RouteRequest<"editMeetup">["body"];

/** The edit that brings back what was there before; null where it cannot: with another zone everybody is asked again. */
export function undoOf({ title, titleProposed, activity, description, settings }: Meetup, edit: Edit): Edit | null {
  if (edit.timeZone !== undefined) return null;
  const back: Edit = {};
  if (edit.title !== undefined) back.title = title;
  // Without the mark the title would no longer follow each reader's language.
  if (edit.title !== undefined && titleProposed) back.titleProposed = true;
  if (edit.activity !== undefined) back.activity = activity || null;
  if (edit.description !== undefined) back.description = description || null;
  if (edit.settings === undefined) return back;
  const { proposals, preview = "full", deadline = null } = settings;
  back.settings = {
    ...(edit.settings.proposals !== undefined && { proposals }),
    ...(edit.settings.preview !== undefined && { preview }),
    ...(edit.settings.deadline !== undefined && { deadline }),
  };
  return back;
}
