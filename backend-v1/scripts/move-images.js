// Gives the products' pictures a new address, for a backend that listens on another port than the one it was filled on. Carts
// and orders hold a copy of what they were filled with: move-images.js IMAGES_URL
const { withShop } = require("./with-shop");

const [imagesUrl] = process.argv.slice(2);

/** Each table that names a picture, and where. */
const PICTURES = { product: "thumbnail", image: "url", line_item: "thumbnail" };

withShop(async (container) => {
  const manager = container.resolve("manager");
  for (const [table, column] of Object.entries(PICTURES)) {
    await manager.query(
      `UPDATE ${table} SET ${column} = $1 || substring(${column} from '/[^/]+$') WHERE ${column} LIKE '%/static/products/%'`,
      [imagesUrl],
    );
  }
});
