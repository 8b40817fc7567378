import { readProof } from "../../../packages/shared/src/proofs/storefront-proof";

/**
 * The floor: what Next itself costs for a page that makes a given backend call and prints one number of its answer.
 * Not TypeScript, so that Next writes no tsconfig here and the storefront's own type check does not see this app.
 */
export default async function BarePage({ searchParams }) {
  const { call } = await searchParams;
  const response = await fetch(`${process.env.MEDUSA_BACKEND_URL}${call}`, {
    cache: "no-store",
    headers: {
      "x-publishable-api-key": process.env.MEDUSA_PUBLISHABLE_KEY,
      "x-storefront-proof": readProof(idIn(call), [process.env.ORDER_LINK_SECRET], new Date()),
    },
  });
  const { order } = await response.json();
  return <p>{order.display_id}</p>;
}

/** Which order the call asks for: the backend answers who proves to be its storefront, for that one. */
function idIn(call) {
  const [id = ""] = /order_[0-9A-Z]{26}/.exec(call) ?? [];
  return id;
}
