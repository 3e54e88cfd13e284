const english = new Intl.PluralRules("en");
const russian = new Intl.PluralRules("ru");

/** 1 vote, 2 votes. */
export function pluralEn(count: number, one: string, other: string): string {
  return english.select(count) === "one" ? one : other;
}

/** 1 голос, 2 голоса, 5 голосов; a fraction takes the second form (1,5 голоса). */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  switch (russian.select(count)) {
    case "one":
      return one;
    case "many":
      return many;
    default:
      return few;
  }
}
