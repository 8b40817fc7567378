/** A pattern for ILIKE that stands for `text` itself, in upper or lower case. */
export const literalPattern = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
