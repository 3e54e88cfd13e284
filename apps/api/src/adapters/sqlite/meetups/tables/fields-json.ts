import type { Row } from "./row-table.ts";

/**
 * The fields of one part as JSON, without the braces around them.
 * The rows come in the order of their places.
 */
export function fieldsJson(rows: Iterable<Row>): string {
  const fields: string[] = [];
  let entries: string[] = [];
  let items: string[] = [];
  let previous: Row | undefined;
  let fieldValue = "";

  const endEntry = (): void => {
    if (previous !== undefined && items.length > 0) entries.push(`${JSON.stringify(previous.entry)}:{${items.join()}}`);
    items = [];
  };
  const endField = (): void => {
    endEntry();
    if (previous !== undefined)
      fields.push(`${JSON.stringify(previous.field)}:${entries.length > 0 ? `{${entries.join()}}` : fieldValue}`);
    entries = [];
  };

  for (const row of rows) {
    if (row.field !== previous?.field) endField();
    else if (row.entry !== previous.entry) endEntry();
    previous = row;
    if (row.entry === "") fieldValue = row.json;
    else if (row.item === "") entries.push(`${JSON.stringify(row.entry)}:${row.json}`);
    else items.push(`${JSON.stringify(row.item)}:${row.json}`);
  }
  endField();
  return fields.join();
}
