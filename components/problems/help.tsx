import { linkStyles } from "@/components/ui/button-styles";
import { useTranslations } from "@/lib/i18n/server";

/** How to reach a person; nothing where the shop gave no address. */
export function Help({ supportEmail }: { supportEmail: string | null }) {
  const t = useTranslations("help");
  if (!supportEmail) return null;
  return (
    <p>
      {t.rich("write", {
        email: () => (
          <a href={`mailto:${supportEmail}`} className={`text-ink ${linkStyles}`}>
            <bdi>{supportEmail}</bdi>
          </a>
        ),
      })}
    </p>
  );
}
