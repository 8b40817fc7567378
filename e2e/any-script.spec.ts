import { expect, openOrder, sampleOrder, test } from "./fixtures";
import { expectNoSidewaysScroll, PHONE } from "./support/layout";
import { part } from "./support/order-page";

/** Names as people, shops and pranksters write them. */
const TEXTS: Record<string, string> = {
  Arabic: "إبريق شاي من الحديد الزهر",
  Hebrew: "קנקן תה מברזל יצוק (0.6 ל׳)",
  Persian: "قوری چدنی ۱۲۳",
  Thai: "กาน้ำชาเหล็กหล่อสำหรับสี่ถ้วย",
  Japanese: "鋳鉄製の急須（茶こし付き）０．６リットル",
  Devanagari: "कच्चा लोहा चायदानी",
  emoji: "👩‍👩‍👧‍👦🏳️‍🌈🫖",
  "combining marks": "Z̸̢͇̈a̷͍͝l̶̟̎g̵̮̈́o̴̹̍",
  markup: "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;",
  template: "{name} {{7*7}} %s %20 $& <b>",
  "direction marks": "\u202Egnp.\u202C\u2067x\u2069",
  "one long word": "Donaudampfschifffahrtsgesellschaftskapitänsmützenaufbewahrungsschachtel".repeat(3),
  "no break anywhere": "W".repeat(300),
};

for (const [script, text] of Object.entries(TEXTS)) {
  test(`shows ${script} as it was written, on the smallest screen, too`, async ({ page, backend }) => {
    const email = `${text.slice(0, 60)}@example.com`;
    backend.rewriteOrder((order) => {
      const [item] = order.items as Record<string, unknown>[];
      Object.assign(item ?? {}, { product_title: text, title: text, variant_title: text, description: text });
      Object.assign(order.shipping_address as object, { first_name: text, city: text, company: text });
      order.email = email;
    });
    page.on("dialog", (dialog) => expect(dialog.message(), "a script ran").toBe(""));
    await page.setViewportSize(PHONE);
    await openOrder(page, { ...sampleOrder("placed"), email });

    await expect(part.lines(page).getByRole("heading", { name: text })).toBeVisible();
    await expect(part.delivery(page)).toContainText(text);
    await expectNoSidewaysScroll(page);
  });
}
