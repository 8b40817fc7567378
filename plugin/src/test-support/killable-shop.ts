import { vi } from "vitest";
import type { RequestRecord } from "../requests/record";
import { settleCutOff } from "../requests/settle-cut-off";
import { asked, flows } from "./fake-flows";
import { RequestShop, readOrder } from "./request-shop";
import { NOW } from "./rows";

/** How often a flow of Medusa's was run, by whichever backend. */
export const timesAsked = (flow: string): number => asked.filter(([name]) => name === flow).length;

/** Nothing comes back from there any more. */
export const forEver = () => new Promise<never>(() => {});

/** A shop whose backend ends at a step of what a shopper asked for; another one goes on with what it finds. */
export class KillableShop extends RequestShop {
  get records(): readonly RequestRecord[] {
    return this.stored as unknown as RequestRecord[];
  }

  /** Has the backend end inside a flow, with what that had done by then. */
  async killIn(flow: string, request: () => Promise<unknown>, done: () => void = () => {}): Promise<void> {
    const before = flows[flow];
    await new Promise<void>((resolve) => {
      flows[flow] = () => {
        done();
        resolve();
        return forEver();
      };
      void request();
    });
    if (before) flows[flow] = before;
    else delete flows[flow];
    this.restart();
  }

  /** Has the backend end where it looks at the order inside the lock: the request is stored, nothing else has happened. */
  async killBeforeAll(request: () => Promise<unknown>): Promise<void> {
    await new Promise<void>((resolve) => {
      let looks = 0;
      readOrder.mockImplementation(() => {
        looks++;
        if (looks === 1) return Promise.resolve(this.order);
        resolve();
        return forEver();
      });
      void request();
    });
    readOrder.mockImplementation(async () => this.order);
    this.restart();
  }

  /** Has the job come by, minutes later. */
  async runJobLater(): Promise<void> {
    vi.setSystemTime(NOW.getTime() + 6 * 60_000);
    await settleCutOff(this.backend.scope, new Date());
  }
}
