import { m } from "#app/i18n/paraglide/messages.js";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** The one time that it is shown: it lives in the answer of the form, and is gone with the page. */
export function NewToken({ token, name }: { token: string; name: string }) {
  return (
    <Notice kind="success">
      <p>{m.tokens_made({ name })}</p>
      <p>
        <code className="token">{token}</code> <CopyButton text={token} what={m.tokens_one({ name })} />
      </p>
    </Notice>
  );
}
