import * as v from 'valibot';
import { type Account, kindOf } from '../domain/account.ts';

const id = v.pipe(v.string(), v.trim(), v.nonEmpty());

/**
 * `GET /rest/api/3/myself` of Jira Cloud.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/
 */
const cloudMyself = v.object({
  accountId: id,
  accountType: v.string(),
  appType: v.optional(v.nullable(v.string())),
  active: v.boolean(),
  displayName: v.string(),
  emailAddress: v.optional(v.nullable(v.string())),
});

/** `GET /rest/api/2/myself` of Jira Data Center (FACTS §3): no account ids, a key and a name. */
const dataCenterMyself = v.object({
  key: v.optional(id),
  name: id,
  active: v.boolean(),
  displayName: v.string(),
  emailAddress: v.optional(v.nullable(v.string())),
});

/** `GET https://id.atlassian.com/gateway/api/me` (FACTS §3): snake case, undocumented. */
const identityMe = v.object({
  account_id: id,
  account_type: v.string(),
  account_status: v.string(),
  name: v.string(),
  email: v.optional(v.nullable(v.string())),
});

/** An account as an answer tells it, with the name that the answer's own headers must agree with. */
export interface Answered {
  readonly account: Account;
  /** What `X-AAccountId` or `X-AUSERNAME` has to say when present. */
  readonly headerName: string;
}

type Parser = (json: unknown) => Answered | undefined;

/** The account in Jira Cloud's `/myself`, or undefined when the shape is another. */
export const cloudAccount: Parser = (json) => {
  const parsed = v.safeParse(cloudMyself, json);
  if (!parsed.success) return undefined;
  const { accountId, accountType, appType, active, displayName, emailAddress } = parsed.output;
  const email = emailAddress || null;
  const kind = kindOf({ id: accountId, email, accountType, appType: appType ?? undefined, active });
  return { account: { id: accountId, name: displayName, email, kind }, headerName: accountId };
};

/** The account in Data Center's `/myself`, or undefined when the shape is another. */
export const dataCenterAccount: Parser = (json) => {
  const parsed = v.safeParse(dataCenterMyself, json);
  if (!parsed.success) return undefined;
  const { key, name, active, displayName, emailAddress } = parsed.output;
  const account = { id: key ?? name, name: displayName, email: emailAddress || null };
  const kind = kindOf({ id: account.id, email: account.email, accountType: undefined, appType: undefined, active });
  return { account: { ...account, kind }, headerName: name };
};

/** The account in the identity's `/me`, or undefined when the shape is another. */
export const identityAccount: Parser = (json) => {
  const parsed = v.safeParse(identityMe, json);
  if (!parsed.success) return undefined;
  const { account_id, account_type, account_status, name, email } = parsed.output;
  const hints = { id: account_id, email: email || null, accountType: account_type, appType: undefined };
  const kind = kindOf({ ...hints, active: account_status === 'active' });
  return { account: { id: account_id, name, email: email || null, kind }, headerName: account_id };
};
