// Making an Intl formatter costs a hundred times what using it does, and a page shows dozens of times in a few shapes.
const cache = new Map<string, Intl.DateTimeFormat>();

/** A date formatter, made once per locale and options. */
export function dateFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = cache.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, options);
    cache.set(key, formatter);
  }
  return formatter;
}
