import type { Row } from "./row-table.ts";

/**
 * The fields of one part as JSON, without the braces around them.
 * The rows come in the order of their places.
 */
export function fieldsJson(rows: Iterable<Row>): string {
  const fields: string[] = [];
  let entries: string[] = [];
  let items: string[] = [];
  let at: Row | undefined;
  let own = "";

  const endEntry = (): void => {
    if (at !== undefined && items.length > 0) entries.push(`${JSON.stringify(at.entry)}:{${items.join()}}`);
    items = [];
  };
  const endField = (): void => {
    endEntry();
    if (at !== undefined)
      fields.push(`${JSON.stringify(at.field)}:${entries.length > 0 ? `{${entries.join()}}` : own}`);
    entries = [];
  };

  for (const row of rows) {
    if (row.field !== at?.field) endField();
    else if (row.entry !== at.entry) endEntry();
    at = row;
    if (row.entry === "") own = row.json;
    else if (row.item === "") entries.push(`${JSON.stringify(row.entry)}:${row.json}`);
    else items.push(`${JSON.stringify(row.item)}:${row.json}`);
  }
  endField();
  return fields.join();
}
