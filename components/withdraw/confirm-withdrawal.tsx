"use client";

import { useActionState } from "react";
import { useDraft } from "@/components/forms/draft";
import { Field, type FieldProps } from "@/components/forms/field";
import { FormProblem } from "@/components/forms/form-problem";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFocusOnAnswer } from "@/components/forms/use-focus-on-answer";
import { buttonStyles } from "@/components/ui/button-styles";
import { type FormAction, UNTOUCHED } from "@/lib/forms/form-state";
import { EmailInstead, type EmailInsteadWords } from "./email-instead";

/** Sent along unseen; empty where the order cannot be read just now. */
export interface ConfirmedHidden {
  /** Made with the page. */
  readonly key: string;
  /** Who saw the order in full when the form was drawn, signed. */
  readonly proof: string;
  readonly number: string;
  readonly lines: string;
  /** What is confirmed, in one sentence. */
  readonly said: string;
}

interface ConfirmWithdrawalProps {
  readonly action: FormAction;
  readonly hidden: ConfirmedHidden;
  /** Name and email. */
  readonly fields: readonly FieldProps[];
  readonly confirm: string;
  readonly instead: EmailInsteadWords;
  readonly supportEmail: string | null;
}

/**
 * What is declared from an order, and the one button that declares it. What was sent comes back with whatever went wrong, so that the
 * page can be drawn anew without the order: a backend that fails loses neither the declaration nor its key.
 */
export function ConfirmWithdrawal({ action, hidden, fields, confirm, instead, supportEmail }: ConfirmWithdrawalProps) {
  const [{ values, errors, problem, attempt }, send, isPending] = useActionState(action, UNTOUCHED);
  const draft = useDraft();
  const form = useFocusOnAnswer<HTMLFormElement>(attempt);
  const { key, proof, number, lines, said } = attempt > 0 ? { ...hidden, ...values } : hidden;

  return (
    <form
      ref={form}
      action={send}
      noValidate
      aria-busy={isPending}
      onSubmit={(event) => isPending && event.preventDefault()}
      className="stack-6"
    >
      <FormProblem problem={problem} attempt={attempt} />
      <blockquote className="edge-s-2 border-line-strong ps-4 wrap-anywhere">
        <p>{said}</p>
      </blockquote>
      <HiddenFields values={{ key, proof, number, lines, said }} />
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name] ?? draft[field.name]}
          error={errors[field.name]}
        />
      ))}
      {/* Labelled with the law's words alone, also while it is being sent. */}
      <SubmitButton isPending={isPending} className={`w-full ${buttonStyles("primary")}`}>
        {confirm}
      </SubmitButton>
      <EmailInstead to={supportEmail} words={instead} body={said} />
    </form>
  );
}
