interface SubmitButtonProps {
  readonly isPending: boolean;
  readonly className: string;
  readonly children: string;
}

/** Sends a form. It keeps its words and the focus while it is being sent. */
export function SubmitButton({ isPending, className, children }: SubmitButtonProps) {
  return (
    <button type="submit" aria-disabled={isPending} className={`aria-disabled:opacity-60 ${className}`}>
      {children}
    </button>
  );
}
