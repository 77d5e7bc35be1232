/** The providers of the environment and their secrets, as a deployment has them in variables and secrets. */
export function openIdVariables(environment: NodeJS.ProcessEnv): Record<string, string> {
  const named = Object.entries(environment).filter(([name]) => /^OPENID_(PROVIDERS|SECRET_[A-Z0-9_]+)$/.test(name));
  return Object.fromEntries(named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
