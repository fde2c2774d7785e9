import { PRODUCTS, type Product } from '../../domain/connection.ts';
import { Field } from '../../ui/field.tsx';
import { sayProduct } from '../../ui/verdict-words.ts';
import { say } from '../../ui/words.ts';

export interface ProductChoiceProps {
  readonly product: Product;
  readonly onChoose: (product: Product) => void;
}

/** Which of the two products the connection is for. */
export function ProductChoice({ product, onChoose }: ProductChoiceProps) {
  return (
    <Field label={say('setUpProduct')}>
      {(ids) => (
        <select {...ids} value={product} onChange={(event) => onChoose(event.currentTarget.value as Product)}>
          {PRODUCTS.map((one) => (
            <option key={one} value={one}>
              {sayProduct(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
