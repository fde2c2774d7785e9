/** What the buttons of a consent page say in one language: whole texts, lower case. */
interface Words {
  readonly approve: readonly string[];
  readonly deny: readonly string[];
}

/** Languages that Atlassian's pages speak. A word that could be either is in neither list. */
const BY_LANGUAGE: Readonly<Record<string, Words>> = {
  en: {
    approve: [
      'allow',
      'accept',
      'approve',
      'authorize',
      'authorise',
      'allow access',
      'grant access',
      'agree',
      'i agree',
    ],
    deny: ['deny', 'cancel', 'decline', 'reject', "don't allow", 'do not allow', 'no thanks', 'go back', 'deny access'],
  },
  de: {
    approve: [
      'zulassen',
      'erlauben',
      'akzeptieren',
      'annehmen',
      'genehmigen',
      'autorisieren',
      'zustimmen',
      'zugriff erlauben',
      'zugriff zulassen',
      'zugriff gewähren',
      'gestatten',
    ],
    deny: ['verweigern', 'ablehnen', 'abbrechen', 'nicht zulassen', 'nicht erlauben', 'zugriff verweigern', 'zurück'],
  },
  fr: {
    approve: ['autoriser', 'accepter', 'approuver', 'permettre', "autoriser l'accès", "accorder l'accès", "j'accepte"],
    deny: ['refuser', 'annuler', 'rejeter', 'décliner', 'ne pas autoriser', "refuser l'accès", 'retour'],
  },
  es: {
    approve: [
      'permitir',
      'aceptar',
      'autorizar',
      'aprobar',
      'permitir acceso',
      'permitir el acceso',
      'conceder acceso',
      'acepto',
    ],
    deny: ['denegar', 'rechazar', 'cancelar', 'no permitir', 'denegar acceso', 'denegar el acceso', 'volver'],
  },
  pt: {
    approve: [
      'permitir',
      'aceitar',
      'autorizar',
      'aprovar',
      'permitir acesso',
      'permitir o acesso',
      'conceder acesso',
      'aceito',
    ],
    deny: ['negar', 'recusar', 'cancelar', 'rejeitar', 'não permitir', 'negar acesso', 'negar o acesso', 'voltar'],
  },
  it: {
    approve: ['consenti', 'accetta', 'autorizza', 'approva', 'permetti', "consenti l'accesso", 'consenti accesso'],
    deny: ['nega', 'rifiuta', 'annulla', 'non consentire', "nega l'accesso", 'indietro'],
  },
  nl: {
    approve: ['toestaan', 'accepteren', 'goedkeuren', 'autoriseren', 'toegang toestaan', 'toegang verlenen'],
    deny: ['weigeren', 'annuleren', 'afwijzen', 'niet toestaan', 'toegang weigeren', 'terug'],
  },
  pl: {
    approve: ['zezwól', 'zezwalaj', 'akceptuj', 'zaakceptuj', 'zatwierdź', 'autoryzuj', 'zezwól na dostęp'],
    deny: ['odmów', 'anuluj', 'odrzuć', 'nie zezwalaj', 'wstecz'],
  },
  cs: {
    approve: ['povolit', 'přijmout', 'schválit', 'autorizovat', 'povolit přístup'],
    deny: ['zamítnout', 'odmítnout', 'zrušit', 'nepovolit', 'zpět'],
  },
  da: {
    approve: ['tillad', 'accepter', 'acceptér', 'godkend', 'giv adgang', 'tillad adgang'],
    deny: ['afvis', 'annuller', 'annullér', 'nægt', 'tillad ikke', 'tilbage'],
  },
  nb: {
    approve: ['tillat', 'godta', 'aksepter', 'godkjenn', 'gi tilgang', 'tillat tilgang'],
    deny: ['avslå', 'avvis', 'avbryt', 'nekt', 'ikke tillat', 'tilbake'],
  },
  sv: {
    approve: ['tillåt', 'acceptera', 'godkänn', 'bevilja åtkomst', 'tillåt åtkomst'],
    deny: ['neka', 'avböj', 'avbryt', 'avvisa', 'tillåt inte', 'tillbaka'],
  },
  fi: {
    approve: ['salli', 'hyväksy', 'valtuuta', 'salli käyttö', 'salli pääsy'],
    deny: ['estä', 'hylkää', 'kieltäydy', 'peruuta', 'älä salli', 'takaisin'],
  },
  hu: {
    approve: ['engedélyezés', 'engedélyezem', 'elfogadás', 'elfogadom', 'jóváhagyás'],
    deny: ['elutasítás', 'elutasítom', 'mégse', 'mégsem', 'megtagadás', 'vissza'],
  },
  ru: {
    approve: ['разрешить', 'принять', 'одобрить', 'авторизовать', 'разрешить доступ', 'предоставить доступ'],
    deny: ['отклонить', 'запретить', 'отмена', 'отменить', 'отказать', 'не разрешать', 'назад'],
  },
  uk: {
    approve: ['дозволити', 'прийняти', 'схвалити', 'авторизувати', 'надати доступ', 'дозволити доступ'],
    deny: ['відхилити', 'заборонити', 'скасувати', 'відмовити', 'не дозволяти', 'назад'],
  },
  tr: {
    approve: ['izin ver', 'kabul et', 'onayla', 'yetkilendir', 'erişime izin ver'],
    deny: ['reddet', 'iptal', 'iptal et', 'vazgeç', 'izin verme', 'geri'],
  },
  vi: {
    approve: ['cho phép', 'chấp nhận', 'phê duyệt', 'ủy quyền', 'đồng ý'],
    deny: ['từ chối', 'hủy', 'huỷ', 'không cho phép', 'quay lại'],
  },
  th: { approve: ['อนุญาต', 'ยอมรับ', 'อนุมัติ'], deny: ['ปฏิเสธ', 'ยกเลิก', 'ไม่อนุญาต'] },
  ja: {
    approve: [
      '許可',
      '許可する',
      '承認',
      '承認する',
      '同意',
      '同意する',
      '承諾',
      '承諾する',
      '受け入れる',
      'アクセスを許可',
      'アクセスを許可する',
    ],
    deny: ['拒否', '拒否する', 'キャンセル', '許可しない', '却下', '取り消し', '戻る'],
  },
  ko: {
    approve: ['허용', '수락', '승인', '동의', '액세스 허용'],
    deny: ['거부', '취소', '거절', '허용 안 함', '허용 안함'],
  },
  'zh-CN': { approve: ['允许', '接受', '批准', '授权', '同意', '允许访问'], deny: ['拒绝', '取消', '不允许', '返回'] },
  'zh-TW': { approve: ['允許', '接受', '核准', '授權', '同意', '允許存取'], deny: ['拒絕', '取消', '不允許', '返回'] },
};

const languages = Object.values(BY_LANGUAGE);

export const APPROVE_WORDS: ReadonlySet<string> = new Set(languages.flatMap(({ approve }) => approve));
export const DENY_WORDS: ReadonlySet<string> = new Set(languages.flatMap(({ deny }) => deny));

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
