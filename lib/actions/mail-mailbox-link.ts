"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/forms/define-action";
import { withinLimit } from "@/lib/forms/within-limit";
import { getTranslations } from "@/lib/i18n/server";
import { backend } from "@/lib/medusa";
import { routes } from "@/lib/routes";
import { readSession } from "@/lib/session/customer";

/** How long to wait where the mailbox got too many: the plugin counts by the hour. */
const AN_HOUR = 3600;

/** Mails the signed-in account's own address the link that confirms it. */
export const mailMailboxLink = defineAction({
  fields: z.object({}),
  keep: [],
  run: async () => {
    const session = await readSession();
    if (session.kind === "unavailable") return { problem: "outage" };
    if (session.kind !== "customer") redirect(routes.login({ next: routes.account(), ended: true }));
    const { customer, token } = session;
    return withinLimit("mailbox", { customer: customer.id }, async () => {
      const [outcome, t] = await Promise.all([backend().mailMailboxLink(token), getTranslations("mailbox")]);
      switch (outcome) {
        case "sent":
          return { answers: [{ tone: "success", text: t("sent", { email: customer.email ?? "" }) }] };
        case "failed":
          return { answers: [{ tone: "warning", text: t("failed") }] };
        case "proven":
          return { answers: [{ tone: "success", text: t("confirmed") }] };
        case "too_often":
          return { wait: AN_HOUR, isLocked: false };
        case null:
          return { problem: "fault" };
      }
    });
  },
});
