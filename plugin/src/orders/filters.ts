/** Filters of Medusa's order module. Below `$and` and `$or` its relations are the stored ones: an item's product is `item`. */
export type Filters = Record<string, unknown>;

/** A draft is a merchant's sketch and no order yet. */
export const PLACED: Filters = { is_draft_order: false };
