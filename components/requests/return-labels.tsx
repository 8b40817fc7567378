import type { ShownReturn } from "@order-pages/shared/orders/facts/asked-returns";
import { linkStyles } from "@/components/ui/button-styles";
import { Definition } from "@/components/ui/definitions";
import { useTranslations } from "@/lib/i18n/server";

/** What the shop has attached: a label to print, and where the parcel is followed. */
export function ReturnLabels({ tracking }: Pick<ShownReturn, "tracking">) {
  const t = useTranslations("return");
  const actions = useTranslations("actions");
  return tracking.map(({ number, url, labelUrl }) => {
    const links = [
      ...(isWebAddress(labelUrl) ? [{ href: labelUrl, label: actions("returnLabel") }] : []),
      ...(isWebAddress(url) ? [{ href: url, label: actions("track") }] : []),
    ];
    return (
      <Definition key={`${number} ${url} ${labelUrl}`} name={t("trackingNumber")}>
        {number ? <bdi className="tabular wrap-anywhere">{number}</bdi> : null}
        {links.map(({ href, label }) => (
          <a key={href} href={href} rel="noreferrer" className={`block min-h-8 font-medium text-accent ${linkStyles}`}>
            {label}
          </a>
        ))}
      </Definition>
    );
  });
}

/** The backend's text becomes a link only where it is one of the web. */
function isWebAddress(text: string | null): text is string {
  return text !== null && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
