/**
 * The floor: what Next itself costs for a page that makes a given backend call and prints one number of its answer.
 * Not TypeScript, so that Next writes no tsconfig here and the storefront's own type check does not see this app.
 */
export default async function BarePage({ searchParams }) {
  const { call } = await searchParams;
  const response = await fetch(`${process.env.MEDUSA_BACKEND_URL}${call}`, {
    cache: "no-store",
    headers: { "x-publishable-api-key": process.env.MEDUSA_PUBLISHABLE_KEY },
  });
  const { order } = await response.json();
  return <p>{order.display_id}</p>;
}
