/** The ids that the server makes: a letter for the kind (or several, as `[sv]`), `_` and 12 letters or digits. */
export const idPattern = (kind: string): RegExp => new RegExp(`^${kind}_[0-9A-Za-z]{12}$`);
