import { linkStyles } from "@/components/ui/button-styles";
import { useTranslations } from "@/lib/i18n/server";

interface ForgetOrderProps {
  readonly orderId: string;
  readonly action: (form: FormData) => Promise<void>;
}

/** For shared computers: takes back what this browser has earned. */
export function ForgetOrder({ orderId, action }: ForgetOrderProps) {
  const t = useTranslations("orderPage");
  return (
    <form action={action} className="print:hidden">
      <input type="hidden" name="orderId" value={orderId} />
      <p className="text-sm text-muted">{t("deviceRemembers")}</p>
      <button type="submit" className={`mt-1 min-h-6 cursor-pointer text-sm ${linkStyles}`}>
        {t("forget")}
      </button>
    </form>
  );
}
