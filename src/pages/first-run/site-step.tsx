import { useEffect, useRef } from 'preact/hooks';
import type { Product } from '../../domain/connection.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { bare } from '../../ui/people.ts';
import { say } from '../../ui/words.ts';
import { ProductChoice } from '../set-up/product-choice.tsx';
import { SiteField } from '../set-up/site-field.tsx';
import type { Look } from '../set-up/use-look.ts';

export interface SiteStepProps {
  readonly product: Product;
  readonly site: string;
  readonly look: Look;
  readonly onProduct: (product: Product) => void;
  readonly onSite: (text: string) => void;
  readonly onFind: () => void;
}

/** Which product, and which Jira. */
export function SiteStep({ product, site, look, onProduct, onSite, onFind }: SiteStepProps) {
  const fields = useRef<HTMLDivElement>(null);
  // Where somebody was found already, it goes on with them.
  const isBegun = look.kind === 'none';
  useEffect(() => {
    if (isBegun) fields.current?.querySelector('input')?.focus();
  }, []);
  return (
    <>
      <div ref={fields} class="two">
        <ProductChoice product={product} onChoose={onProduct} />
        <SiteField text={site} wrong={look.kind === 'wrong-site'} onType={onSite} onEnter={onFind} />
      </div>
      {look.kind === 'no-access' && <Notice tone="bad">{say('setUpNoAccess', bare(look.site))}</Notice>}
      <div class="row">
        <Button
          kind={look.kind === 'found' ? 'secondary' : 'primary'}
          disabled={look.kind === 'looking'}
          onPress={onFind}
        >
          {say(look.kind === 'looking' ? 'popupChecking' : 'setUpWho')}
        </Button>
      </div>
    </>
  );
}
