import { PersonIcon } from "@/components/ui/icons";
import { useTranslations } from "@/lib/i18n/server";
import { routes } from "@/lib/routes";

interface AccountLinkProps {
  /** Known to be signed in nowhere; an outage makes nobody a guest. */
  readonly isGuest: boolean;
  readonly name: string | null;
}

/** In the header: who is signed in, or the way to sign in. */
export function AccountLink({ isGuest, name }: AccountLinkProps) {
  const t = useTranslations("site");
  const label = isGuest ? t("signIn") : name ? t("accountOf", { name }) : t("account");
  return (
    <a
      href={isGuest ? routes.login() : routes.account()}
      className="flex min-w-0 items-center gap-1.5 py-1 underline-offset-4 hover:underline"
    >
      <PersonIcon className="size-4.5" />
      <span className="max-w-56 truncate">{label}</span>
    </a>
  );
}
