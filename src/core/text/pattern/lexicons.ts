/** Shared lexicons by name; entries are patterns and may use other lexicons. */
export type Lexicons = Readonly<Record<string, readonly string[]>>;
