import { ORDER_RELATIONS as RELATIONS } from "@order-pages/shared/medusa/v1/relations";

/** What an order page asks Medusa v1 for beside the order's own columns; its mails are composed from the same. */
export const ORDER_RELATIONS = RELATIONS.join(",");

/** What a list of orders needs of them: what an order's standing follows from. */
export const LIST_RELATIONS = ["items", "shipping_methods", "fulfillments", "payments"].join(",");
