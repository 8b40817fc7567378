import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import { AlertIcon } from "@/components/ui/icons";
import { PasswordInput } from "./password-input";

/** One question of a form. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** "textarea" for several lines. */
  readonly type?: HTMLInputTypeAttribute | "textarea";
  /** What may be chosen; then nothing is typed. The first stands there until something is. */
  readonly options?: readonly FieldOption[];
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: "text" | "email" | "numeric";
  /** A number or code that is written from the left in every language; emails and phone numbers are without it. */
  readonly isCode?: boolean;
  readonly maxLength?: number;
  /** Said before the mistake, not after it. */
  readonly hint?: string;
  readonly initial?: string;
  readonly optional?: boolean;
  /** For a password: the words of the button that shows and hides it. */
  readonly reveal?: { readonly show: string; readonly hide: string };
}

interface FieldOption {
  readonly value: string;
  readonly label: string;
}

interface FieldState {
  readonly value: string | undefined;
  readonly error: string | undefined;
}

/** Written from the left also where the page runs from the right. */
const FROM_THE_LEFT = new Set<FieldProps["type"]>(["email", "tel", "number"]);

/** The look of what is typed into or chosen from. */
export const inputStyles =
  "mt-2 block min-h-12 w-full rounded-inner edge border-line-strong bg-surface px-4 py-2 text-ink aria-invalid:border-danger aria-invalid:[box-shadow:0_0_0_1px_var(--danger)]";

/** A labelled input with its hint, and its mistake right below it. */
export function Field({ field, value, error }: { readonly field: FieldProps } & FieldState) {
  const { name, label, hint } = field;
  return (
    <div>
      <label id={`${name}-label`} htmlFor={name} className="font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${name}-hint`} className="mt-0.5 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <Input field={field} value={value} error={error} />
      {error ? (
        <p id={`${name}-error`} className="mt-2 flex items-start gap-2 text-danger">
          <AlertIcon className="mt-0.5 size-5" />
          {error}
        </p>
      ) : null}
    </div>
  );
}

function Input({ field, value, error }: { readonly field: FieldProps } & FieldState) {
  const {
    name,
    type = "text",
    options,
    autoComplete,
    inputMode,
    isCode,
    maxLength,
    hint,
    initial = "",
    reveal,
  } = field;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  const common = {
    id: name,
    name,
    required: !field.optional,
    defaultValue: value ?? initial,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
    className: inputStyles,
  };
  if (options) {
    return (
      // A select shows what was chosen when it was sent only where it is made anew.
      <select {...common} key={common.defaultValue} autoComplete={autoComplete}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (type === "textarea") return <textarea {...common} rows={3} maxLength={maxLength} autoComplete={autoComplete} />;
  const dir = isCode || FROM_THE_LEFT.has(type) ? "ltr" : undefined;
  const input = { ...common, dir, type, autoComplete, inputMode, maxLength, autoCapitalize: "none", spellCheck: false };
  return reveal ? <PasswordInput {...input} {...reveal} /> : <input {...input} />;
}
