import { NotFound } from "@/components/problems/not-found";
import { env } from "@/lib/env";

/** Paths that no route answers. Routes themselves render this and set the status: see lib/http/exchange.ts. */
export default function NotFoundPage() {
  return <NotFound supportEmail={env().store.supportEmail} />;
}
