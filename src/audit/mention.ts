/** The pattern of LIKE for what an entry of the journal keeps of a record that points so to another: `"sessionId":"…"`. */
export const mentionOf = (column: string, id: string): string => `%"${column}":"${id}"%`;
