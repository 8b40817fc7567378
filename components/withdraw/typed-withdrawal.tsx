"use client";

import { useActionState } from "react";
import { useDraft } from "@/components/forms/draft";
import { Field, type FieldProps } from "@/components/forms/field";
import { FormProblem } from "@/components/forms/form-problem";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFocusOnAnswer } from "@/components/forms/use-focus-on-answer";
import { buttonStyles, linkStyles } from "@/components/ui/button-styles";
import { type FormAction, UNTOUCHED } from "@/lib/forms/form-state";
import { EmailInstead, type EmailInsteadWords } from "./email-instead";

interface TypedWithdrawalWords {
  readonly next: string;
  readonly checkTitle: string;
  readonly checkIntro: string;
  readonly to: string;
  readonly confirm: string;
  readonly change: string;
  readonly instead: EmailInsteadWords;
}

interface TypedWithdrawalProps {
  readonly action: FormAction;
  /** Made with the page; kept through all that goes wrong. */
  readonly formKey: string;
  /** Name, contract, email, and what only some of it is. */
  readonly fields: readonly FieldProps[];
  readonly words: TypedWithdrawalWords;
  readonly supportEmail: string | null;
}

/**
 * A withdrawal that is typed: what is asked, and then what will be confirmed, in one form and with one action, so that it works
 * before and without JavaScript and no address ever holds what was typed.
 */
export function TypedWithdrawal({ action, formKey, fields, words, supportEmail }: TypedWithdrawalProps) {
  const [{ values, errors, problem, attempt }, send, isPending] = useActionState(action, UNTOUCHED);
  const draft = useDraft();
  const whole = useFocusOnAnswer<HTMLDivElement>(attempt);
  const isChecking = values.step === "confirm" && Object.keys(errors).length === 0;
  const typed = { ...values, key: values.key || formKey };

  return (
    <div ref={whole} className="stack-6">
      <FormProblem problem={problem} attempt={attempt} />
      {isChecking ? (
        <>
          <h2 data-answer tabIndex={-1} className="title outline-none">
            {words.checkTitle}
          </h2>
          <p>{words.checkIntro}</p>
          <blockquote className="edge-s-2 border-line-strong ps-4 wrap-anywhere">
            <p dir="auto">{values.sentence}</p>
            {values.text ? (
              <p dir="auto" className="mt-3 whitespace-pre-line">
                {values.text}
              </p>
            ) : null}
          </blockquote>
          <p>
            {words.to} <bdi className="wrap-anywhere">{values.email}</bdi>
          </p>
          <form action={send} aria-busy={isPending} onSubmit={(event) => isPending && event.preventDefault()}>
            <HiddenFields values={{ ...typed, step: "confirm" }} />
            {/* Labelled with the law's words alone, also while it is being sent. */}
            <SubmitButton isPending={isPending} className={`w-full ${buttonStyles("primary")}`}>
              {words.confirm}
            </SubmitButton>
          </form>
          <form action={send}>
            <HiddenFields values={{ ...typed, step: "change" }} />
            <button type="submit" className={`min-h-11 cursor-pointer ${linkStyles}`}>
              {words.change}
            </button>
          </form>
          <EmailInstead to={supportEmail} words={words.instead} body={`${values.sentence}\n\n${values.text ?? ""}`} />
        </>
      ) : (
        <form
          action={send}
          noValidate
          aria-busy={isPending}
          onSubmit={(event) => isPending && event.preventDefault()}
          className="stack-6"
        >
          <HiddenFields values={{ key: typed.key, step: "review" }} />
          {fields.map((field) => (
            <Field
              key={field.name}
              field={field}
              value={values[field.name] ?? draft[field.name]}
              error={errors[field.name]}
            />
          ))}
          <SubmitButton isPending={isPending} className={`w-full ${buttonStyles("primary")}`}>
            {words.next}
          </SubmitButton>
        </form>
      )}
    </div>
  );
}
