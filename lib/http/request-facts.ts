import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { clientAddress } from "@/lib/security/client-address";
import { currentExchange, socketAddress } from "./exchange";

/** The address limits are counted by, for the request under way. */
export async function currentAddress(): Promise<string> {
  return clientAddress((await headers()).get("x-forwarded-for"), socketAddress(), env().trustsProxy);
}

/**
 * Whether the page being rendered answers a form. It says what came of that then, and nothing more of what its address tells of an
 * earlier one.
 */
export async function answersForm(): Promise<boolean> {
  // Where an action leads to another page, Next asks itself for that page, and passes on what the form came with.
  const method = currentExchange()?.response.req.method;
  return method === undefined ? (await headers()).has("content-type") : method === "POST";
}
