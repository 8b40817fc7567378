import { IndexMigration } from "../../../database/index-migration";

/** The shop's list and the job that settles would go through, and sort, every request there ever was. */
export class Migration20261128110000IndexesOfRequests extends IndexMigration {
  protected override readonly indexes = [
    { name: "IDX_order_page_request_received", table: "order_page_request", columns: ["received_at", "id"] },
    { name: "IDX_order_page_request_moved", table: "order_page_request", columns: ["state_at"] },
  ];
}
