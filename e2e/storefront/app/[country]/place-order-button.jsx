"use client";

import { placeOrder } from "./place-order";

/** Medusa's starter calls its action from a click, too, and sends no form. */
export function PlaceOrder({ country }) {
  return (
    <button type="button" onClick={() => placeOrder(country)}>
      Place order
    </button>
  );
}
