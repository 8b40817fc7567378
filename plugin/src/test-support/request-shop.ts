import { vi } from "vitest";
import type { LeanOrder } from "../requests/ability-facts";
import { canceledOrder, leanOrder } from "../requests/test-support";
import { aBackend, type Backend } from "./container";
import { flows, resetFlows } from "./fake-flows";
import { NOW } from "./rows";

const FEE = {
  id: "so_1",
  name: "DHL Retoure",
  rules: [{ attribute: "is_return", value: "true" }],
  service_zone: { geo_zones: [{ country_code: "de" }], fulfillment_set: { location: { id: "sloc_1" } } },
  calculated_price: { calculated_amount: 5 },
};

const SECRET = { linkSecret: "s".repeat(40) };

/** A shop with one order, in which shoppers withdraw, cancel and return; its files mock `read-order` by {@link readOrder}. */
export class RequestShop {
  order: LeanOrder | null = leanOrder();
  #options: Record<string, unknown> = {};
  readonly #isAlone: boolean;
  backend: Backend;

  /** @param isAlone as {@link aBackend} has it */
  constructor({ isAlone = false }: { readonly isAlone?: boolean } = {}) {
    this.#isAlone = isAlone;
    this.backend = this.#backendOf({});
    resetFlows();
    flows.beginReturnOrderWorkflow = () => ({ return_id: "return_1" });
    flows.cancelOrderWorkflow = () => {
      this.order = this.order && canceledOrder(this.order);
    };
    readOrder.mockImplementation(async () => this.order);
  }

  /** With other options of the plugin. */
  reopen(options: Record<string, unknown>): void {
    this.#options = options;
    this.backend = this.#backendOf(options);
  }

  /** With another process on the same tables, as after a crash: whatever the first one was about is never heard of again. */
  restart(): void {
    this.backend = aBackend(this.backend.tables, { options: { ...SECRET, ...this.#options }, isAlone: this.#isAlone });
  }

  get stored() {
    this.backend.tables.order_page_request ??= [];
    return this.backend.tables.order_page_request;
  }

  /** Has this request, and no other. */
  keep(record: object): void {
    this.backend.tables.order_page_request = [{ ...record }];
  }

  #backendOf(options: Record<string, unknown>): Backend {
    return aBackend(
      {
        order: [
          {
            id: "order_1",
            display_id: 12,
            custom_display_id: null,
            email: "maya@example.com",
            is_draft_order: false,
            created_at: NOW,
            currency_code: "eur",
            region_id: "reg_eu",
            shipping_address: { country_code: "de" },
            items: [{ id: "line_1", refundable_total_per_unit: 30 }],
          },
        ],
        shipping_option: [FEE],
        return_reason: [
          { id: "rr_1", value: "broken", label: "Broken", description: null, parent_return_reason_id: null },
        ],
      },
      { options: { ...SECRET, ...options }, isAlone: this.#isAlone },
    );
  }
}

/** The plugin's own read of an order, in place of the real one. */
export const readOrder = vi.fn();
