import { inNameOrder } from "@order-pages/shared/format/name";
import { ActionForm } from "@/components/forms/action-form";
import type { FieldProps } from "@/components/forms/field";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/form-state";
import { useTranslations } from "@/lib/i18n/server";

interface ProfileDetailsFormProps {
  /** Empty for what there is none of. */
  readonly details: { readonly firstName: string; readonly lastName: string; readonly phone: string };
  /** Of the page: it says which part of the name is asked for first. */
  readonly locale: string;
  readonly action: FormAction;
}

/** What a customer is called, and their phone number: shown, and changed in the same place. */
export function ProfileDetailsForm({ details, locale, action }: ProfileDetailsFormProps) {
  const t = useTranslations("profile.details");
  const given: FieldProps = {
    name: "firstName",
    label: t("firstName"),
    autoComplete: "given-name",
    initial: details.firstName,
  };
  const family: FieldProps = {
    name: "lastName",
    label: t("lastName"),
    autoComplete: "family-name",
    initial: details.lastName,
    optional: true,
  };
  return (
    <Section id="details" title={t("title")} className="mt-10">
      <div className="mt-5 max-w-lg">
        <ActionForm
          action={action}
          fields={[
            ...inNameOrder(given, family, locale),
            {
              name: "phone",
              label: t("phone"),
              type: "tel",
              autoComplete: "tel",
              initial: details.phone,
              optional: true,
            },
          ]}
          submit={t("submit")}
          kind="secondary"
        />
      </div>
    </Section>
  );
}
