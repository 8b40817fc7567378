import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import { AlertIcon } from "@/components/ui/icons";
import { PasswordInput } from "./password-input";

/** One question of a form. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: "text" | "email" | "numeric";
  /** Said before the mistake, not after it. */
  readonly hint?: string;
  readonly initial?: string;
  readonly optional?: boolean;
  /** For a password: the words of the button that shows and hides it. */
  readonly reveal?: { readonly show: string; readonly hide: string };
}

interface FieldState {
  readonly value: string | undefined;
  readonly error: string | undefined;
}

/** A labelled input with its hint, and its mistake right below it. */
export function Field({ field, value, error }: { readonly field: FieldProps } & FieldState) {
  const { name, label, type = "text", autoComplete, inputMode, hint, initial = "", optional = false, reveal } = field;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  const input = {
    id: name,
    name,
    type,
    autoComplete,
    inputMode,
    autoCapitalize: "none",
    spellCheck: false,
    required: !optional,
    defaultValue: value ?? initial,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
    className:
      "mt-2 block min-h-12 w-full rounded-inner border border-line-strong bg-surface px-4 py-2 text-ink aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger",
  };
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
      {reveal ? <PasswordInput {...input} {...reveal} /> : <input {...input} />}
      {error ? (
        <p id={`${name}-error`} className="mt-2 flex items-start gap-2 text-danger">
          <AlertIcon className="mt-0.5 size-5" />
          {error}
        </p>
      ) : null}
    </div>
  );
}
