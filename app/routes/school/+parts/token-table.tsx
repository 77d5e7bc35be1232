import { Ban } from "lucide-react";
import { Link } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { ApiScope } from "#worker/core/people/api-scope.ts";
import type { ListedToken } from "#worker/usecases/api/list-tokens.ts";

type TokenTableProps = { tokens: ListedToken[]; timeZone: string };

export function TokenTable({ tokens, timeZone }: TokenTableProps) {
  if (tokens.length === 0) return <p>{m.tokens_none()}</p>;
  return (
    <section className="sheet scroll" aria-label={m.tokens_title()}>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{m.tokens_name()}</th>
            <th scope="col">{m.tokens_scopes()}</th>
            <th scope="col">{m.tokens_made_by()}</th>
            <th scope="col">{m.tokens_last_use()}</th>
            <th scope="col">{m.tokens_state()}</th>
            <th scope="col">
              <span className="vh">{m.staff_acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">
                {token.name}
                <br />
                <span className="xs soft">vigie_{token.id}…</span>
              </th>
              <td>{token.scopes.map(scopeName).join(", ")}</td>
              <td>
                {token.createdBy}
                <br />
                <span className="xs soft">{formatInstant(token.createdAtS * 1000, timeZone)}</span>
              </td>
              <td>
                {token.lastUsedAtS === null ? m.tokens_never() : formatInstant(token.lastUsedAtS * 1000, timeZone)}
              </td>
              <td>{stateWords(token, timeZone)}</td>
              <td className="num">
                {token.state === "open" ? (
                  <Link className="btn quiet" to={`?revoquer=${token.id}`} preventScrollReset>
                    <Ban className="i" aria-hidden="true" /> {m.tokens_revoke()}
                    <span className="vh">{m.team_of({ person: token.name })}</span>
                  </Link>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function stateWords({ state, expiresAtS, revokedAtS }: ListedToken, timeZone: string): string {
  switch (state) {
    case "open":
      return m.tokens_until({ date: formatInstant(expiresAtS * 1000, timeZone) });
    case "expired":
      return m.tokens_expired({ date: formatInstant(expiresAtS * 1000, timeZone) });
    case "revoked":
      return m.tokens_revoked({ date: formatInstant((revokedAtS ?? 0) * 1000, timeZone) });
  }
}

function scopeName(scope: ApiScope): string {
  switch (scope) {
    case "sessions:read":
      return m.tokens_scope_sessions();
    case "results:read":
      return m.tokens_scope_results();
    case "identities:read":
      return m.tokens_scope_identities();
  }
}
