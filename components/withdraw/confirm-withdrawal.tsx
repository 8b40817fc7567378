"use client";

import { useActionState, useEffect, useRef } from "react";
import { useDraft } from "@/components/forms/draft";
import { Field, type FieldProps } from "@/components/forms/field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { buttonStyles } from "@/components/ui/button-styles";
import { Notice } from "@/components/ui/notice";
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
  const form = useRef<HTMLFormElement>(null);
  const { key, proof, number, lines, said } = attempt > 0 ? { ...hidden, ...values } : hidden;

  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>("[aria-invalid], [role=alert]")?.focus();
  }, [attempt]);

  return (
    <form
      ref={form}
      action={send}
      noValidate
      aria-busy={isPending}
      onSubmit={(event) => isPending && event.preventDefault()}
      className="space-y-6"
    >
      {problem ? (
        <Notice key={attempt} tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
      <blockquote className="border-s-2 border-line-strong ps-4 wrap-anywhere">
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
      <button
        type="submit"
        aria-disabled={isPending}
        className={`w-full aria-disabled:opacity-60 ${buttonStyles("primary")}`}
      >
        {confirm}
      </button>
      <EmailInstead to={supportEmail} words={instead} body={said} />
    </form>
  );
}
