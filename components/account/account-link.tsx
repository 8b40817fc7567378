import { useTranslations } from "next-intl";
import { PersonIcon } from "@/components/ui/icons";
import { routes } from "@/lib/routes";

/** In the header: who is signed in, or the way to sign in. */
export function AccountLink({ isSignedIn, name }: { readonly isSignedIn: boolean; readonly name: string | null }) {
  const t = useTranslations("site");
  const label = isSignedIn ? (name ? t("accountOf", { name }) : t("account")) : t("signIn");
  return (
    <a
      href={isSignedIn ? routes.account() : routes.login()}
      className="flex min-w-0 items-center gap-1.5 py-1 wrap-anywhere underline-offset-4 hover:underline"
    >
      <PersonIcon className="size-4.5" />
      {label}
    </a>
  );
}
