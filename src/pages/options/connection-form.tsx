import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Connection } from '../../domain/connection.ts';
import { DEFAULT_ROLE } from '../../domain/connection.ts';
import type { SettingsDocument } from '../../domain/settings.ts';
import type { Fault } from '../../domain/settings-faults.ts';
import { Button } from '../../ui/button.tsx';
import { DeliberateButton } from '../../ui/deliberate-button.tsx';
import { focusFault } from '../../ui/focus.ts';
import { sayList } from '../../ui/lists.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { say } from '../../ui/words.ts';
import { type Connector, hostOf } from '../connector.ts';
import { ProductChoice } from '../set-up/product-choice.tsx';
import { AccountFields } from './account-fields.tsx';
import type { MakeChange } from './changes.ts';
import { checkDraft, type DraftChecked, type FieldErrors } from './connection-check.ts';
import { type Draft, draftOf, EMPTY_DRAFT, hostsToAsk } from './connection-draft.ts';
import { FaultList } from './fault-list.tsx';
import { NextFields } from './next-fields.tsx';

export interface ConnectionFormProps {
  /** The person's own document: what is edited. In force may be more, or another account by now. */
  readonly own: SettingsDocument | null;
  /** Undefined: one is added. */
  readonly original: Connection | undefined;
  readonly connector: Connector;
  readonly makeChange: MakeChange;
  readonly onDone: () => void;
}

/** Why nothing was saved. */
interface Refusal {
  readonly errors: FieldErrors;
  readonly elsewhere: readonly Fault[];
  /** Match patterns of hosts to which the browser gave no access. */
  readonly denied: readonly string[];
}
const NONE: Refusal = { errors: {}, elsewhere: [], denied: [] };

/** A connection to be typed. What is wrong is said at its field, and nothing that was typed is lost. */
export function ConnectionForm({ own, original, connector, makeChange, onDone }: ConnectionFormProps) {
  const [draft, setDraft] = useState<Draft>(() => (original ? draftOf(original) : EMPTY_DRAFT));
  const [refusal, setRefusal] = useState(NONE);
  const form = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { errors } = refusal;

  const change = (part: Partial<Draft>, path: string) => {
    setDraft((before) => ({ ...before, ...part }));
    setRefusal((before) => ({ ...before, errors: without(before.errors, path) }));
  };
  const refuse = (why: Partial<Refusal>) => {
    setRefusal({ ...NONE, ...why });
    focusFault(() => form.current);
  };
  const save = async () => {
    const checked = checkDraft(own, original, draft);
    if (!checked.ok) return refuse(checked);
    // First, and without waiting for anything else: the browser asks only in answer to a click.
    const hosts = hostsToAsk(checked.connection);
    if (hosts.length > 0 && !(await connector.requestHosts(hosts))) return refuse({ denied: hosts });
    const latest: { checked: DraftChecked } = { checked };
    const saved = await makeChange(
      (document) => {
        latest.checked = checkDraft(document, original, draft);
        return latest.checked.ok ? latest.checked.document : undefined;
      },
      say('connectionSaved', checked.connection.name),
    );
    if (saved) onDone();
    else if (!latest.checked.ok) refuse(latest.checked);
  };
  const text = (name: 'name' | 'portal' | 'site' | 'projects' | 'role') => ({
    name,
    value: draft[name],
    error: errors[name],
    onType: (typed: string) => change({ [name]: typed }, name),
  });
  return (
    <section ref={form} class="stack part" aria-label={say(original ? 'connectionEdit' : 'connectionAdd')}>
      <h3 ref={heading} tabIndex={-1}>
        {original ? say('connectionEditNamed', original.name) : say('connectionAdd')}
      </h3>
      <div class="two">
        <ProductChoice product={draft.product} onChoose={(product) => change({ product }, 'product')} />
        <TextField {...text('site')} type="url" label={say('setUpSite')} hint={say('setUpSiteHint')} />
        <TextField {...text('name')} label={say('connectionName')} hint={say('connectionNameHint')} />
        <TextField {...text('portal')} type="url" label={say('optionsPortal')} hint={say('connectionPortalHint')} />
      </div>
      <AccountFields
        legend={say('connectionAccount')}
        path="account"
        value={draft.account}
        site={draft.site}
        errors={errors}
        connector={connector}
        onChange={(account, path) => change({ account }, path)}
      />
      <div class="two">
        <TextField {...text('projects')} label={say('connectionProjects')} hint={say('connectionProjectsHint')} />
        {draft.product === 'helpdesk-plus' && (
          <TextField {...text('role')} label={say('connectionRole')} hint={say('connectionRoleHint', DEFAULT_ROLE)} />
        )}
      </div>
      <NextFields
        value={draft.next}
        site={draft.site}
        errors={errors}
        connector={connector}
        onChange={(next, path) => change({ next }, path)}
      />
      {refusal.elsewhere.length > 0 && <Elsewhere faults={refusal.elsewhere} />}
      {refusal.denied.length > 0 && (
        <Notice tone="bad">{say('connectionDenied', sayList(refusal.denied.map(hostOf)))}</Notice>
      )}
      <div class="row">
        <DeliberateButton kind="primary" onPress={() => void save()}>
          {say('connectionSave')}
        </DeliberateButton>
        <Button onPress={onDone}>{say('connectionCancel')}</Button>
      </div>
    </section>
  );
}

/** What is wrong in another part of the settings; of the mode it is said how it is put right. */
function Elsewhere({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.every(({ path }) => path === 'mode')) return <Notice tone="bad">{say('connectionWrongMode')}</Notice>;
  return (
    <Notice tone="bad">
      <p>{say('connectionElsewhere')}</p>
      <FaultList faults={faults} />
    </Notice>
  );
}

function without(errors: FieldErrors, path: string): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => field !== path));
}
