"use server";

import { z } from "zod";
import { readHeldOrders } from "@/lib/read/claims";
import { routes } from "@/lib/routes";
import { defineAction } from "../define-action";
import { asCustomer } from "./as-customer";
import { requestClaims } from "./request";

/** Asks for every order that this browser has opened: what it has earned is read here again, never from the form. */
export const claimHeld = defineAction({
  fields: z.object({}),
  keep: [],
  run: () => asCustomer(routes.claims(), async (token) => requestClaims(token, await readHeldOrders())),
});
