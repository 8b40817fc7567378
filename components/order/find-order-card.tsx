import type { ReactNode } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { PersonIcon, SearchIcon } from "@/components/ui/icons";
import { PageMain } from "@/components/ui/page-main";
import { useTranslations } from "@/lib/i18n/server";

interface FindOrderProps {
  /** Where an order is found by number and email; without it that way is not offered. */
  readonly lookupHref?: string;
  readonly signInHref?: string;
  /** Where a signed-in customer's orders are. */
  readonly ordersHref?: string;
}

/** The two ways to an order, for someone who comes without a link. */
export function FindOrder({ lookupHref, signInHref, ordersHref }: FindOrderProps) {
  const t = useTranslations("find");
  return (
    <PageMain>
      <h1 className="headline">{t("title")}</h1>
      <p className="mt-5 max-w-prose text-lg text-muted">
        {t(lookupHref || signInHref || ordersHref ? "intro" : "byEmail")}
      </p>
      <div className="mt-10 grid gap-5 empty:hidden sm:grid-cols-2">
        {lookupHref ? (
          <Way
            icon={<SearchIcon className="size-6" />}
            title={t("lookup.title")}
            text={t("lookup.text")}
            label={t("lookup.action")}
            href={lookupHref}
            primary
          />
        ) : null}
        {signInHref ? (
          <Way
            icon={<PersonIcon className="size-6" />}
            title={t("signIn.title")}
            text={t("signIn.text")}
            label={t("signIn.action")}
            href={signInHref}
          />
        ) : null}
        {ordersHref ? (
          <Way
            icon={<PersonIcon className="size-6" />}
            title={t("orders.title")}
            text={t("orders.text")}
            label={t("orders.action")}
            href={ordersHref}
          />
        ) : null}
      </div>
    </PageMain>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly href: string;
  readonly primary?: boolean;
}

function Way({ icon, title, text, label, href, primary = false }: WayProps) {
  return (
    <Card className="flex flex-col items-start sm:p-8">
      <span className="text-accent">{icon}</span>
      <h2 className="title mt-4">{title}</h2>
      <p className="mt-2 mb-6 text-muted">{text}</p>
      <a href={href} className={`mt-auto ${buttonStyles(primary ? "primary" : "secondary")}`}>
        {label}
      </a>
    </Card>
  );
}
