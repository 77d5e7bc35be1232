import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LoginNotice } from "#app/routes/candidate/+parts/login-notice.tsx";
import { anExam, aQuestion, aView } from "./a-candidate.ts";

function draw(byPortal: boolean, isLoginLost = true): string {
  const account = { userId: "user-1", login: "lou.artigny0311", byPortal };
  return renderToStaticMarkup(<LoginNotice exam={anExam(aView(aQuestion()), { isLoginLost, account })} />);
}

test("a lost login asks the password of a pupil who has one, and shows the door to who came by an ENT", () => {
  expect(draw(false, false)).toBe("");
  expect(draw(false)).toContain("lou.artigny0311");
  expect(draw(false)).not.toContain("/connexion?suite=");
  expect(draw(true)).toContain("/connexion?suite=%2Fcertification%2F");
});
