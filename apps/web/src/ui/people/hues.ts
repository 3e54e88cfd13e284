/** The colours that people have been given, by id. Never taken away, so that nobody's changes while they are looked at. */
export const hues = new Map<string, number>();
