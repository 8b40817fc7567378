import { Modules } from "@medusajs/framework/utils";
import { expect, it, vi } from "vitest";
import { fakeShop } from "./test-support";
import { withLock } from "./with-lock";
import { withMailbox } from "./with-mailbox";

it("waits for another's turn as long as both tries at a mail may take, and answers what the job does", async () => {
  const { container } = fakeShop();
  const execute = vi.spyOn(container.resolve(Modules.LOCKING), "execute");
  const job = async () => "done";
  expect(await withLock(container, "mail:1", job)).toBe("done");
  expect(execute).toHaveBeenCalledExactlyOnceWith("order-pages:mail:1", job, { timeout: 120 });
});

it("takes one turn for a mailbox however its address is spelled, and keeps the address out of its name", async () => {
  const { container, locks } = fakeShop();
  for (const email of ["maya@example.com", "Maya@Example.com", "jan@example.com"]) {
    expect(await withMailbox(container, email, async () => email)).toBe(email);
  }
  const [one, same, other] = locks;
  expect(one).toMatch(/^order-pages:mailbox:[\w-]{43}$/);
  expect(same).toBe(one);
  expect(other).not.toBe(one);
  expect(locks.join()).not.toContain("maya");
});
