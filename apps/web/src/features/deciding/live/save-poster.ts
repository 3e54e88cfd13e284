import { bidiIsolate } from "@pintpoint/core";
import { drawPicture } from "../../../lib/device/draw-picture.ts";
import { shareOrDownload } from "../../../lib/device/save-file.ts";
import type { GuestGroups } from "../model/guest-list.ts";
import { type PosterTexts, posterPicture } from "../model/poster-picture.ts";
import { colourOf, inLightTheme, styledDrawing } from "./styled-drawing.ts";
import type { DecisionTexts } from "./use-decision.ts";

interface PosterOptions {
  /** On the page: its drawing and its colours are the picture’s. */
  ticket: HTMLElement | null;
  title: string;
  decision: DecisionTexts;
  guests: GuestGroups;
  texts: Pick<PosterTexts, "stamp" | "coming" | "more">;
  /** Of the page. */
  address: string;
  /** Of the file, without its ending. */
  name: string;
}

/** Draws the decision as a picture and hands it to the system’s share sheet or to the downloads. */
export async function savePoster({ ticket, title, decision, guests, texts, address, name }: PosterOptions) {
  const { weekday, date, day, time, venue } = decision;
  const place = venue && bidiIsolate(venue.name);
  const around = ticket ?? document.body;
  const { colours, drawing } = inLightTheme(() => ({
    colours: {
      fill: colourOf(around, "--fill"),
      onFill: colourOf(around, "--on-fill"),
      card: colourOf(around, "--surface"),
      ink: colourOf(around, "--ink"),
      inkSoft: colourOf(around, "--ink-soft"),
      stamp: colourOf(around, "--stamp"),
    },
    drawing: styledDrawing(around, "[data-vessels] .vessel-drawing"),
  }));
  const picture = posterPicture(
    {
      ...texts,
      title,
      headline: weekday ? weekday.charAt(0).toLocaleUpperCase() + weekday.slice(1) : (place ?? ""),
      date,
      line: [time, weekday && place].filter(Boolean).join(" · "),
      address: venue?.address ?? "",
      names: guests.in.map((person) =>
        person.partySize > 1 ? `${bidiIsolate(person.name)} +${person.partySize - 1}` : bidiIsolate(person.name),
      ),
      link: address.replace(/^https?:\/\//, ""),
    },
    colours,
    drawing,
    getComputedStyle(around).getPropertyValue("--font-display"),
  );
  const png = await drawPicture(picture).catch(() => null);
  if (png === null) return "failed";
  return shareOrDownload(new File([png], `${name}${day === undefined ? "" : `-${day}`}.png`, { type: "image/png" }));
}
