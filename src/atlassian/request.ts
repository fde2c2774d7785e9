/** How Atlassian is asked: with the session's cookies, from no cache, telling nobody where from. A redirect is an answer. */
export function asking(signal: AbortSignal): RequestInit {
  return {
    method: 'GET',
    headers: { Accept: 'application/json' },
    credentials: 'include',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal,
  };
}

/** Undefined where a body is no JSON. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Whose an answer says it is: of an account on Cloud, of a user on Data Center; null: it does not say. */
export function whoseIs(headers: Headers): string | null {
  return headers.get('X-AAccountId') ?? headers.get('X-AUSERNAME');
}

/** Whether a header says this name. Names come percent-encoded, with `+` for a space. */
export function isSaid(said: string, name: string): boolean {
  return said === name || decoded(said) === name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
