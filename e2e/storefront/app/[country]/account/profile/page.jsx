/** Stays the storefront's: the order pages have no such page. */
export default function Page() {
  return <h1>The storefront’s own profile</h1>;
}
