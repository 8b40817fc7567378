import "server-only";
import { NoOrders } from "@/components/account/no-orders";
import { claimClaimable } from "@/lib/actions/claims/claim-claimable";
import { readClaims } from "@/lib/read/claims";
import { storeUrl } from "@/lib/shop-links";

/** An account without orders. Guest orders are looked for only here: whoever has orders finds them where orders are added. */
export async function NoOrdersScreen() {
  const read = await readClaims();
  return (
    <NoOrders
      storeUrl={storeUrl()}
      claimable={read.kind === "found" ? read.book.claimable : 0}
      claimClaimable={claimClaimable}
      canClaim={read.kind === "found"}
    />
  );
}
