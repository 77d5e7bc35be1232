import { UserMinus, UserPlus } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { SocialPartProps } from "./social-props.ts";

type Group = { id: string; name: string; isMine: boolean };

/** The groups, who is in each, and in one's own whom to add and to take out. */
export function GroupsPage(props: SocialPartProps) {
  return (
    <>
      <h2 ref={props.heading} tabIndex={-1}>
        {m.social_groups()}
      </h2>
      {(props.scene.groups ?? []).map((group) => (
        <GroupCard key={group.id} group={group} {...props} />
      ))}
    </>
  );
}

function GroupCard({ group, scene, state, heading, act, say }: SocialPartProps & { group: Group }) {
  const [chosen, setChosen] = useState("");
  const members = state.members[group.id] ?? [];
  const others = scene.people.filter(({ id }) => id !== scene.me && !members.includes(id));
  const id = `reseau-groupe-${group.id}`;
  const put = (person: string, on: boolean) => {
    const name = scene.people.find((one) => one.id === person)?.name ?? "";
    if (!act({ do: "member", group: group.id, person, on })) return;
    say(on ? m.social_member_added({ name }) : m.social_member_gone({ name }));
    setChosen("");
    if (!on) heading.current?.focus();
  };
  return (
    <section className="soc-card" aria-label={group.name}>
      <h3 className="set-heading">{group.name}</h3>
      <ul className="soc-members">
        {scene.people
          .filter((person) => members.includes(person.id))
          .map((person) => (
            <li key={person.id}>
              <span>
                {person.name} <span className="soc-small">{person.about ?? person.handle}</span>
              </span>
              {group.isMine && person.id !== scene.me ? (
                <button
                  type="button"
                  className="btn quiet"
                  aria-label={m.social_take_out({ name: person.name })}
                  onClick={() => put(person.id, false)}
                >
                  <UserMinus className="i" aria-hidden="true" /> {m.social_remove()}
                </button>
              ) : null}
            </li>
          ))}
      </ul>
      {group.isMine ? (
        <div className="soc-tools">
          <label htmlFor={id}>{m.social_add_person()}</label>
          <select id={id} className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{m.social_choose()}</option>
            {others.map((person) => (
              <option key={person.id} value={person.id}>
                {[person.name, person.about].filter(Boolean).join(", ")}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="btn"
            aria-disabled={chosen === "" || undefined}
            onClick={() => put(chosen, true)}
          >
            <UserPlus className="i" aria-hidden="true" /> {m.social_add()}
          </button>
        </div>
      ) : null}
    </section>
  );
}
