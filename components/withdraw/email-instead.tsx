import { linkStyles } from "@/components/ui/button-styles";

export interface EmailInsteadWords {
  readonly offer: string;
  readonly subject: string;
}

interface EmailInsteadProps {
  /** `null` where the shop gave no address: then it is not offered. */
  readonly to: string | null;
  readonly words: EmailInsteadWords;
  /** The whole declaration. */
  readonly body: string;
}

/** The declaration as an email that is ready to be sent: the law protects it, too, and no outage stops it. */
export function EmailInstead({ to, words, body }: EmailInsteadProps) {
  if (to === null) return null;
  return (
    <p className="text-sm">
      <a href={mailto(to, words.subject, body)} className={`inline-block min-h-6 ${linkStyles}`}>
        {words.offer}
      </a>
    </p>
  );
}

/** A link that opens an email that is ready to be sent. */
export function mailto(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
