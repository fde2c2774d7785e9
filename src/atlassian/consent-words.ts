/** What the buttons of a consent page say in one language: whole texts, lower case, with `|` between them. */
interface Words {
  readonly approve: string;
  readonly deny: string;
}

/**
 * The product's own languages. In others a button's `name`, `id` or `value` may tell; where nothing does, the guard says so.
 * A word that could be either is in neither list.
 */
const BY_LANGUAGE: Readonly<Record<string, Words>> = {
  en: {
    approve: 'allow|accept|approve|authorize|authorise|allow access|grant access|agree|i agree',
    deny: "deny|cancel|decline|reject|don't allow|do not allow|no thanks|go back|deny access",
  },
  de: {
    approve:
      'zulassen|erlauben|akzeptieren|annehmen|genehmigen|autorisieren|zustimmen|zugriff erlauben|zugriff zulassen|zugriff gewähren|gestatten',
    deny: 'verweigern|ablehnen|abbrechen|nicht zulassen|nicht erlauben|zugriff verweigern|zurück',
  },
  fr: {
    approve: "autoriser|accepter|approuver|permettre|autoriser l'accès|accorder l'accès|j'accepte",
    deny: "refuser|annuler|rejeter|décliner|ne pas autoriser|refuser l'accès|retour",
  },
  es: {
    approve: 'permitir|aceptar|autorizar|aprobar|permitir acceso|permitir el acceso|conceder acceso|acepto',
    deny: 'denegar|rechazar|cancelar|no permitir|denegar acceso|denegar el acceso|volver',
  },
  pt: {
    approve: 'permitir|aceitar|autorizar|aprovar|permitir acesso|permitir o acesso|conceder acesso|aceito',
    deny: 'negar|recusar|cancelar|rejeitar|não permitir|negar acesso|negar o acesso|voltar',
  },
  ja: {
    approve: '許可|許可する|承認|承認する|同意|同意する|承諾|承諾する|受け入れる|アクセスを許可|アクセスを許可する',
    deny: '拒否|拒否する|キャンセル|許可しない|却下|取り消し|戻る',
  },
};

const lists: Partial<Record<keyof Words, ReadonlySet<string>>> = {};

/** The texts of a kind in all languages. Put together when it is asked for: a page that loads has not paid for it yet. */
export function wordsThat(kind: keyof Words): ReadonlySet<string> {
  lists[kind] ??= new Set(Object.values(BY_LANGUAGE).flatMap((words) => words[kind].split('|')));
  return lists[kind];
}

/** A button's text as the lists have it. */
export function plainWords(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[’‘ʼ]/g, "'")
      .replace(/[\s\u200b]+/g, ' ')
      .replace(/^[\s✓✔✕✖×]+|[\s.!…]+$/g, '')
      // Turkish writes its dotted capital; folded like any other it would leave a dot behind.
      .replaceAll('İ', 'i')
      .toLowerCase()
  );
}
