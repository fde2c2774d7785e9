import type { Flow, Tongue } from './api.ts';

/** What a consent page's two buttons say. */
export interface ConsentWords {
  readonly approve: string;
  readonly deny: string;
}

/** Nobody outside has the localised pages: these are the usual words of each language. */
const ALLOW: Readonly<Record<Tongue, ConsentWords>> = {
  en: { approve: 'Allow', deny: 'Deny' },
  de: { approve: 'Zulassen', deny: 'Verweigern' },
  fr: { approve: 'Autoriser', deny: 'Refuser' },
  es: { approve: 'Permitir', deny: 'Denegar' },
  ja: { approve: '許可', deny: '拒否' },
  pt: { approve: 'Permitir', deny: 'Negar' },
  tr: { approve: 'İzin ver', deny: 'Reddet' },
};

const ACCEPT: Readonly<Record<Tongue, ConsentWords>> = {
  en: { approve: 'Accept', deny: 'Cancel' },
  de: { approve: 'Akzeptieren', deny: 'Abbrechen' },
  fr: { approve: 'Accepter', deny: 'Annuler' },
  es: { approve: 'Aceptar', deny: 'Cancelar' },
  ja: { approve: '同意する', deny: 'キャンセル' },
  pt: { approve: 'Aceitar', deny: 'Cancelar' },
  tr: { approve: 'Kabul et', deny: 'İptal' },
};

/** The words of the page that binds: of a Forge change that is its second one. */
export function wordsOf(flow: Flow, tongue: Tongue): ConsentWords {
  return (flow === 'oauth1' ? ALLOW : ACCEPT)[tongue];
}
