import { linkStyles } from "@/components/ui/button-styles";

export interface EmailInsteadWords {
  /** "Can’t send it here?" and what follows the link, around it. */
  readonly before: string;
  readonly link: string;
  readonly after: string;
  readonly subject: string;
}

interface EmailInsteadProps {
  readonly to: string | null;
  readonly words: EmailInsteadWords;
  /** The whole declaration. */
  readonly body: string;
}

/** The declaration as an email that is ready to be sent: the law protects it, too, and no outage stops it. */
export function EmailInstead({ to, words, body }: EmailInsteadProps) {
  if (to === null) return null;
  return (
    <p className="text-sm text-muted">
      {words.before}
      <a href={mailto(to, words.subject, body)} className={`text-ink ${linkStyles}`}>
        {words.link}
      </a>
      {words.after}
    </p>
  );
}

/** A link that opens an email that is ready to be sent. */
export function mailto(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
