import { expect, open, openOrder, sampleOrder, test, words } from "./fixtures";
import { part } from "./support/order-page";

test("the first key leads past the header to the content", { tag: "@noscript" }, async ({ page }) => {
  await openOrder(page, sampleOrder("two-parcels"));
  const skip = page.getByRole("link", { name: words("site.skip") });
  await expect(skip).not.toBeInViewport();

  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();
});

test("every link and button is reached by keyboard and shows where it is", async ({ page }) => {
  await openOrder(page, sampleOrder("two-parcels"));
  // What unfolds has no role by which a test could ask for it.
  const stops = await page.getByRole("link").or(page.getByRole("button")).or(page.locator("summary")).count();
  for (let press = 0; press < stops; press += 1) {
    await page.keyboard.press("Tab");
    const outline = await page.locator(":focus").evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe("none");
  }
  await expect(page.getByRole("contentinfo").getByRole("link").last()).toBeFocused();
});

test("prints as a receipt, without what only a screen can use", async ({ page }) => {
  const order = sampleOrder("two-parcels");
  await openOrder(page, order, "/confirmed");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });

  await expect(part.headline(page)).toBeVisible();
  await expect(part.lines(page).first()).toBeVisible();
  await expect(part.summary(page)).toBeVisible();
  await expect(part.delivery(page)).toBeVisible();
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("link", { name: words("site.skip") })).toBeHidden();
  await expect(page.getByRole("link", { name: words("confirmation.follow") })).toBeHidden();
  // Black on white, whatever the screen's colors were.
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});

test("a short order fits on one sheet, a long one loses nothing", async ({ page }) => {
  const sheets = async (state: string) => {
    await openOrder(page, sampleOrder(state));
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  };
  expect(await sheets("placed")).toBe(1);
  expect(await sheets("many-lines")).toBeGreaterThan(1);
});

test("the headline is the page's only one, and the title names the order", { tag: "@noscript" }, async ({ page }) => {
  const { number } = sampleOrder("paid");
  await openOrder(page, sampleOrder("paid"));
  await expect(part.headline(page)).toHaveCount(1);
  await expect(page).toHaveTitle(`${words("titles.order", { number })} · Fjord & Field`);
  await open(page, "/");
  await expect(page).toHaveTitle(/Fjord & Field/);
});
