import { aLine, anOrder, aPayment, someProgress, someTotals } from "../orders/test-support";
import { composeAccountLink } from "./account-link";
import { composeEmailChangeNotice, composePasswordChanged } from "./account-notice";
import { composeClaim } from "./claim";
import { composeClaimEnded } from "./claim-ended";
import { composeEmailChange, composeEmailTaken } from "./email-change";
import type { ComposedMail, MailContext } from "./mail";
import { composeMailboxLink } from "./mailbox-link";
import { composeOrderCanceled } from "./order-canceled";
import { composeOrderLink } from "./order-link";
import { composeOrderParcel } from "./order-parcel";
import { composeOrderPlaced } from "./order-placed";
import { composeOrderRefunded } from "./order-refunded";
import { composeRequest, composeRequestForShop, type MailedRequest, SHOP_EVENTS, SHOPPER_EVENTS } from "./request";

/** For tests: a link that mails carry, which opens until then. */
const link = { url: "https://shop.example/order/order_1/open?key=v2.1.a", expiresAt: new Date("2027-01-20T03:00:00Z") };
const NOW = new Date("2026-05-06T10:00:00Z");

const address = {
  name: "Maya Müller",
  company: null,
  lines: ["1 Main Street"],
  city: "Ithaca",
  province: "NY",
  postalCode: "14850",
  country: "US",
  phone: "+1 607 555 0100",
};

const fulfilment = {
  id: "ful_1",
  kind: "shipping" as const,
  requiresShipping: true,
  lines: [{ lineId: "line_1", title: "Mug", quantity: 2 }],
  packedAt: "2026-05-05T10:00:00Z",
  shippedAt: "2026-05-05T12:00:00Z",
  deliveredAt: null,
  keptUntil: null,
  canceledAt: null,
  parcels: [{ trackingNumber: "00340434161094042557", trackingUrl: "https://www.dhl.com/track?id=0034" }],
};

const request: MailedRequest = {
  reference: "opreq_1",
  receivedAt: "2026-05-04T14:05:09.123Z",
  number: "1042",
  lines: [{ title: "Mug", variant: "Large", quantity: 2, reason: "Too small", note: "The handle" }],
  declaration: null,
  prepared: null,
  canceledMoney: [],
  quote: { currency: "USD", rows: [], goods: 60, fee: 5, total: 55, refund: 55 },
  wayBack: "UPS drop-off",
  instructions: null,
  note: null,
  reason: "Ordered twice",
  proof: "grant",
};

/** Every mail that there is, by its name, of an order with all that an order may say. For tests. */
export function allMails(context: MailContext): Record<string, ComposedMail> {
  const order = anOrder({
    email: "maya@example.com",
    lines: [aLine({ title: "Mug (Large)", progress: someProgress({ fulfilled: 2, shipped: 2 }) })],
    totals: someTotals({ items: 1240.5, shipping: 50, total: 1290.5 }),
    payments: [aPayment({ amount: 1290.5 })],
    shippingAddress: address,
    billingAddress: address,
    fulfilments: [fulfilment],
    promisedDelivery: { from: null, until: "2026-05-08" },
  });
  const claim = {
    orders: [{ number: "12", placedAt: "2026-11-04T03:30:00.000Z" }],
    requesterEmail: "jan@example.org",
    url: "https://shop.example/order/order_1/transfer/token-1",
    minutes: null,
    expiresAt: "2026-12-11T03:30:00.000Z",
  };
  const url = "https://shop.example/account/open?token=a.b.c";
  const delivered = { ...order, fulfilments: [{ ...fulfilment, deliveredAt: "2026-05-06T09:00:00Z" }] };
  const refunded = {
    ...order,
    payments: order.payments.map((payment) => ({
      ...payment,
      refunds: [{ id: "ref_1", amount: 90, at: "2026-05-06T09:00:00Z" }],
    })),
  };
  const canceled = { ...order, status: "canceled" as const, canceledAt: "2026-05-06T09:00:00Z", fulfilments: [] };
  const mails: Record<string, ComposedMail | null> = {
    placed: composeOrderPlaced(order, link, context, NOW),
    shipped: composeOrderParcel("shipped", order, "ful_1", link, context, NOW),
    delivered: composeOrderParcel("delivered", delivered, "ful_1", link, context, NOW),
    canceled: composeOrderCanceled(canceled, link, context),
    refunded: composeOrderRefunded(refunded, "ref_1", link, context),
    link: composeOrderLink("1042", link, context),
    claim: composeClaim(claim, context),
    claims: composeClaim(
      { ...claim, orders: [...claim.orders, { number: "15", placedAt: null }], minutes: 15 },
      context,
    ),
    claimEnded: composeClaimEnded({ outcome: "declined", number: "12", url }, context),
    reset: composeAccountLink("passwordReset", { url, minutes: 15 }, context),
    confirmation: composeAccountLink("emailConfirmation", { url, minutes: 1 }, context),
    mailbox: composeMailboxLink({ url, hours: 24 }, context),
    emailChange: composeEmailChange({ url, hours: 24 }, context),
    emailTaken: composeEmailTaken({ url }, context),
    emailNotice: composeEmailChangeNotice({ resetUrl: url, newEmail: "maya@example.com" }, context),
    passwordChanged: composePasswordChanged({ resetUrl: url }, context),
    ...Object.fromEntries(
      SHOPPER_EVENTS.map((event) => [event, composeRequest(event, asked(event), link.url, context)]),
    ),
    ...Object.fromEntries(
      SHOP_EVENTS.map((event) => [`shop ${event}`, composeRequestForShop(event, asked(event), link.url, context)]),
    ),
  };
  return Object.fromEntries(
    Object.entries(mails).map(([name, mail]) => {
      if (!mail) throw new Error(`there is no mail ${name}`);
      return [name, mail];
    }),
  );
}

function asked(event: string): MailedRequest {
  if (!event.startsWith("withdrawal.")) return request;
  return {
    ...request,
    declaration: { sentence: "Ich, Maya, widerrufe.", name: "Maya", email: "maya@example.com", text: "Beide" },
    prepared: "return",
  };
}
