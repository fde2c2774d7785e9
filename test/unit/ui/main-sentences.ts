/** A message of `_locales`, with what may be put into it. */
export interface Sentence {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}

const VERDICTS = 'Match|Mismatch|Ineligible|SignedOut|Unknown|NotSetUp';
/** What each page, panel and outcome says first. */
const MAIN = [
  `(?:popup|checkpoint)(?:${VERDICTS}|UnknownSite|Pick|StartOverNeeded|Unseen|NotHolding|OwnOrMain)`,
  'popupMatch(?:Differs|Unprotected)|account(?:Unfit|Closed)',
  'checkpointDeclined|checkpoint(?:Framed|NoErrand|NotAConsent|NoRequest|LostAnswer|UnknownRequest|NoAnswer)Title',
  `guide(?:${VERDICTS}|Stale|Confirmed|Contradicted|LookAndConfirm|Drift|Allowed|LookYourself|NotHolding|NoAccess|NoAnswer|NotTold|Itself|ItselfInactive|OneSession|NotReady|Denied|Stopped)`,
  `guard(?:${VERDICTS}|Reload|NoAnswer|Itself|NothingToAllow|ClickAgain|StillHere|Stopped)`,
  'licenceSentence',
  'refusal(?!Title$)\\w+',
  'readiness(?:Means|Ready|NotReady(?:Account|Both)?|Unsure|Empty|Incomplete|NotIntended|SignedOut|Unread|Changed|Unconfirmed|Cancelled|NoProjects|NotSetUp)',
  'verify(?:Means|Looking|Pass|Fail|WithNotes|Monitor|Unprotected|NoAnswer|NotLoaded|NoConnection)',
  'firstRun(?:Means|Ready|NotReady)',
];
/** In any of the forms that a number has it take. */
const IS_MAIN = new RegExp(`^(?:${MAIN.join('|')})(?:_[a-z]+)?$`);

export const isMain = (key: string) => IS_MAIN.test(key);

/** The longest main sentences, in words; Japanese does without spaces, and is counted by its signs. */
const MOST_WORDS = 20;
const MOST_SIGNS = 50;

/**
 * Whether a message takes too long to say what it has to say: its first line, as people read it. What it means and what
 * to do may follow on lines of their own.
 *
 * @param examples of what is put in, where the message itself has none
 */
export function isLong(language: string, { message, placeholders = {} }: Sentence, examples = placeholders): boolean {
  const filled = message.replace(/\$(\w+)\$/g, (_, name: string) => examples[name.toLowerCase()]?.example ?? '');
  const [first = ''] = filled.split('\n');
  return language === 'ja' ? first.length > MOST_SIGNS : first.split(/\s+/).length > MOST_WORDS;
}
