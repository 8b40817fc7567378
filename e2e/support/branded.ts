import { join } from "node:path";
import { brandFolder, SVG } from "../../lib/brand/test-support";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { settingsFor, test } from "../fixtures";
import { type Storefront, startStorefront } from "./storefront";

/** The sample brand: a logo, both schemes, a font, links, two sentences. */
export const FJORD = join(ROOT, "brands", "fjord");

/** A brand of light pages alone, with a header and a footer of its own that try what they may not. */
export const lightOnly = () =>
  brandFolder({
    "brand.json": {
      schemes: ["light"],
      colors: { light: { accent: "#7a1f3d" } },
      icon: "icon.svg",
      slots: { header: "header.html", footer: "footer.html" },
    },
    "icon.svg": SVG.replace("<path", '<script>document.documentElement.id = "ran"</script><path'),
    "header.html": `
      <nav aria-label="The shop’s own">
        <ul>
          <li><a href="/shop"><strong>Fjord &amp; Field</strong></a></li>
          <li><a href="/shop/new">New in</a></li>
          <li><a href="https://elsewhere.example/">Elsewhere</a></li>
        </ul>
      </nav>
      <form action="https://elsewhere.example/"><input name="q"></form>
      <script>document.title = "taken";</script>
      <img src="https://elsewhere.example/pixel.png" onerror="document.title = 'taken'">
      <style>main { display: none; }</style>`,
    "footer.html": `
      <p>Fjord &amp; Field, Storgata 1, Oslo</p></div></footer></body>
      <p><a href="mailto:hello@example.com" onclick="document.title = 'taken'">hello@example.com</a></p>`,
  });

/** Tests on a storefront with a brand. */
export function brandedTest(dir: string) {
  return test.extend<object, { storefront: Storefront }>({
    storefront: [
      async ({ demo, backend }, use) => {
        const storefront = await startStorefront({ ...settingsFor(demo, backend.url), BRAND_DIR: dir });
        await use(storefront);
        await storefront.stop();
      },
      { scope: "worker" },
    ],
  });
}
