import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves the focus to what a form's answer says, so that who hears the page hears it.
 * @param attempt the form's, `FormState.attempt`: each answer is told once
 * @returns for the element that holds the form
 */
export function useFocusOnAnswer<Holder extends HTMLElement>(attempt: number): RefObject<Holder | null> {
  const holder = useRef<Holder>(null);
  useEffect(() => {
    if (attempt === 0) return;
    const answer = "[aria-invalid], [role=alert], [role=status], [data-answer]";
    holder.current?.querySelector<HTMLElement>(answer)?.focus();
  }, [attempt]);
  return holder;
}
