import type { STATES } from "../../scripts/lib/seed/states.mjs";
import { readDemo } from "./demo";
import type { messages } from "./words";

interface Expected {
  readonly standing: keyof typeof messages.order.standing;
  /** Whether its confirmation says thanks. */
  readonly thanks: boolean;
}

/** All that differs, for whoever looks at a page, between a shop of one generation of Medusa and one of the other. */
interface Generation {
  /** A new state in the demo does not pass the type check before it is expected here. */
  readonly expected: Record<keyof typeof STATES, Expected>;
  /** A tax that the order in a state names. */
  readonly taxes: Partial<Record<keyof typeof STATES, string>>;
  /** The specs that can be run against it; all where it says none. */
  readonly specs: readonly string[] | null;
}

const V2: Generation = {
  expected: {
    placed: { standing: "placed", thanks: true },
    paid: { standing: "preparing", thanks: true },
    promo: { standing: "placed", thanks: true },
    free: { standing: "preparing", thanks: true },
    digital: { standing: "digital", thanks: true },
    "many-lines": { standing: "placed", thanks: true },
    "partially-shipped": { standing: "partially_shipped", thanks: true },
    "two-parcels": { standing: "shipped", thanks: true },
    delivered: { standing: "delivered", thanks: true },
    cancelled: { standing: "canceled", thanks: false },
    "return-requested": { standing: "return_requested", thanks: false },
    returned: { standing: "returned", thanks: false },
    claimable: { standing: "placed", thanks: true },
  },
  taxes: { promo: "California sales tax 7.25%", "two-parcels": "VAT 20%" },
  specs: null,
};

/** Knows no delivery, tells no shopper of a return before it has arrived, and has one tax rate for a region. */
const V1: Generation = {
  expected: {
    ...V2.expected,
    "two-parcels": { standing: "sent", thanks: true },
    delivered: { standing: "sent", thanks: true },
    "return-requested": { standing: "sent", thanks: true },
  },
  taxes: { promo: "New York sales tax 8.875%", "two-parcels": "VAT 19%" },
  // The others ask Medusa v2 itself what is true, or are about our plugin.
  specs: [
    "account-sign-in",
    "backend-trouble",
    "demo",
    "looking-changes-nothing",
    "sample-orders",
    "starters-links",
    "waiting-for-the-payment",
    "wrong-addresses",
  ],
};

export const generation: Generation = readDemo().medusa === 1 ? V1 : V2;
