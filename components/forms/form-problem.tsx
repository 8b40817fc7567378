import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/forms/form-state";

/** What is wrong beyond any one field. */
export function FormProblem({ problem, attempt }: Pick<FormState, "problem" | "attempt">) {
  if (!problem) return null;
  return (
    <Notice key={attempt} tone="danger" role="alert">
      {problem}
    </Notice>
  );
}
