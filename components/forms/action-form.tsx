"use client";

import { useActionState } from "react";
import { buttonStyles, linkStyles } from "@/components/ui/button-styles";
import { Notice } from "@/components/ui/notice";
import { type FormAction, UNTOUCHED } from "@/lib/forms/form-state";
import { useDraft } from "./draft";
import { Field, type FieldProps } from "./field";
import { FormProblem } from "./form-problem";
import { SubmitButton } from "./submit-button";
import { useFocusOnAnswer } from "./use-focus-on-answer";

interface ActionFormProps {
  readonly action: FormAction;
  readonly fields: readonly FieldProps[];
  /** Sent along unseen; what the answer brings back goes before what the page has. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly submit: string;
  /** "secondary" for a lesser way; "link" for one among several in a row. */
  readonly kind?: "primary" | "secondary" | "link";
  /** What can be done once: when it is done, there is no button any more. */
  readonly once?: boolean;
  /** Another way for an owner whom strangers have locked out: sends what was typed here. */
  readonly whenLocked?: { readonly action: FormAction; readonly submit: string };
}

/**
 * A form and what its server action had to say. It works before and without JavaScript; with it the page stays, what is
 * wrong gets the focus, and a second press while the first is under way does nothing.
 */
export function ActionForm({
  action,
  fields,
  hidden = {},
  submit,
  kind = "primary",
  once = false,
  whenLocked,
}: ActionFormProps) {
  const [state, send, isPending] = useActionState(action, UNTOUCHED);
  const { values, errors, problem, answers, attempt, isLocked } = state;
  const draft = useDraft();
  const form = useFocusOnAnswer<HTMLFormElement>(attempt);

  const draftOf = ({ name, type }: FieldProps) => (type === "password" ? undefined : draft[name]);
  const styles = kind === "link" ? `min-h-11 cursor-pointer text-sm ${linkStyles}` : buttonStyles(kind);
  const ownForm = (
    <form
      ref={form}
      action={send}
      noValidate
      aria-busy={isPending}
      onSubmit={(event) => isPending && event.preventDefault()}
      className="stack-6"
    >
      <FormProblem problem={problem} attempt={attempt} />
      {answers.map(({ tone, text }) => (
        <Notice key={`${attempt} ${text}`} tone={tone} role="status">
          {text}
        </Notice>
      ))}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? value} />
      ))}
      {fields.map((field) => (
        <Field key={field.name} field={field} value={values[field.name] ?? draftOf(field)} error={errors[field.name]} />
      ))}
      {once && answers.length > 0 ? null : (
        <SubmitButton isPending={isPending} className={`${fields.length > 0 ? "w-full" : ""} ${styles}`}>
          {submit}
        </SubmitButton>
      )}
    </form>
  );
  if (!isLocked || !whenLocked) return ownForm;
  return (
    <div className="stack-6">
      {ownForm}
      <ActionForm {...whenLocked} fields={[]} hidden={{ ...hidden, ...values }} kind="secondary" />
    </div>
  );
}
