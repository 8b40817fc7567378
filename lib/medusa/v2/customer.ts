import "server-only";
import { z } from "zod";
import type { Customer } from "../backend";
import { parse, request } from "./client";

const answerSchema = z.object({ customer: z.object({ id: z.string() }) });

/** Who the token belongs to: Medusa verifies it, we never read a JWT ourselves. */
export async function identifyCustomer(token: string): Promise<Customer | null> {
  const answer = await request("/store/customers/me", {
    query: { fields: "id" },
    headers: { authorization: `Bearer ${token}` },
    absent: 401,
  });
  return answer === null ? null : parse(answerSchema, answer).customer;
}
