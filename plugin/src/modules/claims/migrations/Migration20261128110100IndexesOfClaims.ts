import { IndexMigration } from "../../../database/index-migration";

/** The mails' job asks each minute for what was asked, or declined, a moment ago. */
export class Migration20261128110100IndexesOfClaims extends IndexMigration {
  protected override readonly indexes = [
    { name: "IDX_order_page_claim_requested", table: "order_page_claim", columns: ["requested_at"] },
    { name: "IDX_order_page_claim_finished", table: "order_page_claim", columns: ["finished_at"] },
  ];
}
