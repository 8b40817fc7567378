/** What a storefront has before the order pages stand beside it; nobody sees it any more. */
export default function Page() {
  return <h1>The storefront’s own confirmation</h1>;
}
