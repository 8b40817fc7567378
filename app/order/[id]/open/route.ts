import { isOrderId } from "@order-pages/shared/orders/rules/ids";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { currentAddress } from "@/lib/http/request-facts";
import { type LinkRead, readLink } from "@/lib/read/linked-order";
import { routes } from "@/lib/routes";
import { countAttempt } from "@/lib/security/limits";
import { grant } from "@/lib/session/grants";
import { rememberDevice } from "@/lib/session/known-device";

/**
 * Where the signed link of an email leads: stores the grant and goes on to the clean address, so that the key stays in no
 * history entry and reaches no other page. Opening it changes nothing in the shop, so mail scanners may. What opens nothing
 * leads to a page that says so.
 */
export async function GET(request: NextRequest, { params }: RouteContext<"/order/[id]/open">): Promise<never> {
  const { id } = await params;
  if (!isOrderId(id)) redirect(routes.order(id));

  const { searchParams } = request.nextUrl;
  const [key = "", ...more] = searchParams.getAll("key");
  const page = searchParams.get("to") === "confirmed" ? "confirmed" : "order";
  const read: LinkRead = more.length === 0 ? await readLink(id, key) : { kind: "dead" };
  switch (read.kind) {
    case "opens":
      await grant(read.order, "link");
      await rememberDevice(id);
      return redirect(routes[page](id));
    case "outage":
      return redirect(routes.linkRetry(id, key, page));
    default: {
      // Only what fails is counted: else a stranger with forged links could lock the owner out of the true one.
      const refusal = await countAttempt("link", { address: await currentAddress(), order: id });
      return redirect(refusal === null ? routes.linkExpired(id) : routes.linkWait(id, refusal.wait));
    }
  }
}
