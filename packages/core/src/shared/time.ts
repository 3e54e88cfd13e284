/** UTC to the second: `2026-12-04T16:00:00Z`. */
export type Instant = string;
/** A calendar day without a zone: `2026-12-04`. */
export type Day = string;
