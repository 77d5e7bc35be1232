import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Role } from "#worker/core/simulators/files/scene.ts";
import { type FilesState, isShareable, sharesOf } from "#worker/core/simulators/files/tree.ts";
import { SimDialog } from "../sim-dialog.tsx";
import type { FilesProps } from "./files-props.ts";
import { containerName, personName, ROLE_WORDS } from "./files-words.ts";
import { LinkFields } from "./link-fields.tsx";

const ROLES = ["read", "comment", "edit"] as const;

/** Who has access to a thing that is online, by what right and from where; and its link. Each change counts at once. */
export function ShareDialog({ item, onClose, ...props }: FilesProps & { item: string; onClose(): void }) {
  const { state, act, say } = props;
  const entry = state.entries[item];
  if (entry === undefined) return null;
  const above = entry.inherits ? sharesOf(state, entry.in) : [];
  const own = entry.shares;
  const done = (isDone: boolean) => isDone && say(m.files_share_changed());
  return (
    <SimDialog id="fic-partage" title={m.files_share_of({ name: entry.name })} isWide onClose={onClose}>
      <h3>{m.files_access()}</h3>
      <ul className="fic-people">
        <li>
          <PersonWords state={state} who={entry.owner} /> <span>{m.files_owner()}</span>
        </li>
        {above.map(({ who, role }) => (
          <li key={`above-${who}`}>
            <PersonWords
              state={state}
              who={who}
              note={m.files_from_above({ folder: containerName(state, entry.in) })}
            />
            <span>{ROLE_WORDS[role]()}</span>
          </li>
        ))}
        {own.map(({ who, role }) => (
          <li key={who}>
            <PersonWords state={state} who={who} />
            <RoleMenu
              label={m.files_role_of({ name: personName(state, who) })}
              role={role}
              onRole={(next) => done(act({ do: "share", item, who, role: next }))}
            />
            <button type="button" className="btn" onClick={() => done(act({ do: "unshare", item, who }))}>
              {m.files_unshare()}
              <span className="vh"> {personName(state, who)}</span>
            </button>
            {entry.owner === state.scene.me &&
            state.scene.people.find(({ id }) => id === who)?.members === undefined ? (
              <button type="button" className="btn" onClick={() => done(act({ do: "give", item, who }))}>
                {m.files_give()}
                <span className="vh"> {personName(state, who)}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <AddPerson {...props} item={item} onAdd={(who, role) => done(act({ do: "share", item, who, role }))} />
      {isShareable(state, entry.in) || !entry.inherits ? (
        <label className="fic-check">
          <input
            type="checkbox"
            checked={entry.inherits}
            onChange={(event) => done(act({ do: "inherit", item, on: event.target.checked }))}
          />{" "}
          {m.files_inherits({ folder: containerName(state, entry.in) })}
        </label>
      ) : null}
      <LinkFields
        key={JSON.stringify(entry.link)}
        link={entry.link}
        onLink={(link) => done(act({ do: "link", item, link }))}
      />
    </SimDialog>
  );
}

function PersonWords({ state, who, note }: { state: FilesState; who: string; note?: string }) {
  const members = state.scene.people.find(({ id }) => id === who)?.members;
  const names = members?.map((one) => personName(state, one)).join(", ");
  const notes = [names === undefined ? null : m.files_group({ names }), note].filter(Boolean);
  return (
    <span className="fic-who">
      {personName(state, who)}
      {notes.map((one) => (
        <span key={one} className="fic-marks">
          {one}
        </span>
      ))}
    </span>
  );
}

function RoleMenu({ label, role, onRole }: { label: string; role: Role; onRole(role: Role): void }) {
  return (
    <select
      className="input"
      aria-label={label}
      value={role}
      onChange={(event) => onRole(ROLES.find((one) => one === event.target.value) ?? "read")}
    >
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {ROLE_WORDS[one]()}
        </option>
      ))}
    </select>
  );
}

function AddPerson({ state, item, onAdd }: FilesProps & { item: string; onAdd(who: string, role: Role): void }) {
  const entry = state.entries[item];
  const left = state.scene.people.filter(
    ({ id }) => id !== state.scene.me && id !== entry?.owner && !entry?.shares.some(({ who }) => who === id),
  );
  const [chosen, setChosen] = useState("");
  const [role, setRole] = useState<Role>("edit");
  const who = left.find(({ id }) => id === chosen)?.id;
  return (
    <fieldset className="fic-add">
      <legend>{m.files_add_person()}</legend>
      <select
        className="input"
        data-first
        aria-label={m.files_who()}
        value={who ?? ""}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{m.files_who_choose()}</option>
        {left.map(({ id, name, members }) => (
          <option key={id} value={id}>
            {members === undefined ? name : m.files_group_name({ name })}
          </option>
        ))}
      </select>
      <RoleMenu label={m.files_role()} role={role} onRole={setRole} />
      <button type="button" className="btn" disabled={who === undefined} onClick={() => who && onAdd(who, role)}>
        {m.files_add()}
      </button>
    </fieldset>
  );
}
