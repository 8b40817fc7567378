import { type Action, Actions } from "@/components/ui/actions";
import { useTranslations } from "@/lib/i18n/server";

interface OrderHelpProps {
  readonly number: string;
  readonly storeUrl: string | null;
  readonly supportEmail: string | null;
}

/** Where to go from the end of the page; a letter to the shop already says which order it is about. */
export function OrderHelp({ number, storeUrl, supportEmail }: OrderHelpProps) {
  const t = useTranslations("orderPage");
  const actions: Action[] = [];
  if (supportEmail) {
    const subject = encodeURIComponent(t("helpSubject", { number }));
    actions.push({ label: t("help"), href: `mailto:${supportEmail}?subject=${subject}` });
  }
  if (storeUrl) actions.push({ label: t("shop"), href: storeUrl });
  return <Actions actions={actions} />;
}
