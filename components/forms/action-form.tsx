"use client";

import { useActionState, useEffect, useRef } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { Notice } from "@/components/ui/notice";
import { type FormAction, UNTOUCHED } from "@/lib/actions/form-state";
import { Field, type FieldProps } from "./field";

interface ActionFormProps {
  readonly action: FormAction;
  readonly fields: readonly FieldProps[];
  /** Sent along unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly submit: string;
}

/**
 * A form and what its server action had to say. It works before and without JavaScript; with it the page stays, what is
 * wrong gets the focus, and a second press while the first is under way does nothing.
 */
export function ActionForm({ action, fields, hidden = {}, submit }: ActionFormProps) {
  const [{ values, errors, problem, attempt }, send, isPending] = useActionState(action, UNTOUCHED);
  const form = useRef<HTMLFormElement>(null);

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
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field key={field.name} field={field} value={values[field.name]} error={errors[field.name]} />
      ))}
      <button type="submit" aria-disabled={isPending} className={`w-full aria-disabled:opacity-60 ${buttonStyles()}`}>
        {submit}
      </button>
    </form>
  );
}
