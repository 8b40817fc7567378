import { listMails } from "../scripts/lib/mails.mjs";
import { PEOPLE } from "../scripts/lib/seed/people.mjs";
import { placeOrder } from "../scripts/lib/shop/checkout.mjs";
import type { Shop } from "../scripts/lib/shop/client.mjs";
import { expect } from "./fixtures";
import { test } from "./support/backend-test";
import { ownEmail } from "./support/guests";
import { MailShop } from "./support/mail-shop";

/** A run of the job, which Medusa starts with each minute, and the minute's pause of a mail that failed. */
const TWO_RUNS = 150_000;

const buy = (shop: Shop) => {
  const { region, address } = PEOPLE.maya;
  return placeOrder(shop, { email: ownEmail(), region, address, lines: [{ product: "stoneware-mug" }] });
};

/** What the merchant sees of an order's mails, oldest first. */
async function statuses(shop: Shop, orderId: string): Promise<string[]> {
  const { notifications } = await shop.admin(`/notifications?fields=resource_id,status,created_at&limit=100`);
  return notifications
    .filter((one: { resource_id: string }) => one.resource_id === orderId)
    .sort((a: { created_at: string }, b: { created_at: string }) => a.created_at.localeCompare(b.created_at))
    .map(({ status }: { status: string }) => status);
}

test("mails of a time without relay, event or backend are sent afterwards, once", async () => {
  test.setTimeout(420_000);
  const mailShop = await MailShop.open();
  try {
    // The relay is down: the merchant sees both tries.
    const first = await mailShop.startBackend("before");
    const whileDown = await buy(first);
    await expect.poll(() => statuses(first, whileDown.id), { timeout: 30_000 }).toEqual(["failure", "failure"]);
    await mailShop.killBackend("before");

    // A backend without the plugin stands for one that is stopped before its event is heard.
    const deaf = await mailShop.startBackend("deaf", { withPlugin: false });
    const unheard = await buy(deaf);
    await mailShop.killBackend("deaf");

    // Two backends find both mails due at the same moment.
    await mailShop.startRelay();
    const [shop] = await Promise.all([mailShop.startBackend("one"), mailShop.startBackend("two")]);
    const received = async () =>
      (await listMails(mailShop.inbox)).flatMap(({ to }) => to.map(({ address }) => address));
    const wanted = [whileDown.email, unheard.email].sort();
    await expect.poll(async () => (await received()).sort(), { timeout: TWO_RUNS, intervals: [500] }).toEqual(wanted);
    expect(await statuses(shop, whileDown.id)).toEqual(["failure", "failure", "success"]);
    expect(await statuses(shop, unheard.id)).toEqual(["success"]);

    // A mail that is asked for now goes out at once; by then both jobs have run again, and sent nothing twice.
    const minute = new Date().getMinutes();
    await expect.poll(() => new Date().getMinutes(), { timeout: 61_000 }).not.toBe(minute);
    const later = await buy(shop);
    await expect.poll(received, { timeout: 15_000 }).toContain(later.email);
    expect((await received()).sort()).toEqual([...wanted, later.email].sort());
  } finally {
    await mailShop.close();
  }
});
