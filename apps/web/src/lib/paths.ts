/** Every address of the page is built here. */
export const paths = {
  home: "/",
  meetup: (id: string) => `/m/${encodeURIComponent(id)}`,
} as const;

/** The same as patterns for the router. */
export const routePatterns = {
  home: "/",
  meetup: "/m/:id",
} as const;
