/** So many places has the wheel; of a longer tie some are left out, never what was drawn. */
const PLACES = 8;
/** Full turns before it stops. */
const TURNS = 5;

/** What stands around the bottle: of a long tie the first ones, and what was drawn in the last place. */
export function placesOf<Place>(tied: readonly Place[], drawn: number): { places: readonly Place[]; drawn: number } {
  if (tied.length <= PLACES) return { places: tied, drawn };
  if (drawn < PLACES) return { places: tied.slice(0, PLACES), drawn };
  const chosen = tied[drawn];
  return {
    places: [...tied.slice(0, PLACES - 1), ...(chosen === undefined ? [] : [chosen])],
    drawn: PLACES - 1,
  };
}

/** The direction of a place, in degrees clockwise from the top. */
export const directionOf = (place: number, count: number): number => Math.round((360 * place) / count);

/** How far the bottle turns to stop at what was drawn: the same on every screen. */
export const turnTo = (drawn: number, count: number): number => 360 * TURNS + directionOf(drawn, count);

/** Where a place stands in a field from -100 to 100. */
export function pointOf(place: number, count: number, radius: number): { x: number; y: number } {
  const angle = (directionOf(place, count) * Math.PI) / 180;
  return { x: Math.round(radius * Math.sin(angle)), y: Math.round(-radius * Math.cos(angle)) };
}
