import { say } from '../../ui/words.ts';

/** What a wrong main user costs (FACTS §1). */
export function Why() {
  return (
    <section class="stack stack--tight">
      <h2>{say('whyTitle')}</h2>
      <ul>
        <li>{say('whyTickets')}</li>
        <li>{say('whyReset')}</li>
        <li>{say('whyLeaves')}</li>
      </ul>
    </section>
  );
}
