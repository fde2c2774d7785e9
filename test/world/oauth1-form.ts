import type { Dials } from './api.ts';
import type { ConsentWords } from './consent-words.ts';
import { type Html, html, script } from './html.ts';

interface Addresses {
  readonly token: string;
  readonly post: string;
  /** Addresses whose GET answers, for pages with links. */
  readonly approve: string;
  readonly deny: string;
}

/** The ways in which a 1.0a page may ask. Nobody outside has a copy of today's page, hence so many. */
export function oauth1Form(kind: Dials['consent']['oauth1'], { approve, deny }: ConsentWords, to: Addresses): Html {
  const token = html`<input type="hidden" name="oauth_token" value="${to.token}">`;
  const submits = html`<input type="submit" class="primary" name="approve" id="approve" value="${approve}">
<input type="submit" name="deny" id="deny" value="${deny}">`;
  switch (kind) {
    case 'form':
      return html`<form method="post" action="${to.post}">${token}<div class="buttons">${submits}</div></form>`;
    case 'form-no-names': {
      const one = (answer: string, words: string) =>
        html`<form method="post" action="${to.post}">${token}<input type="hidden" name="answer" value="${answer}"><button>${words}</button></form>`;
      return html`<div class="buttons">${one('yes', approve)}${one('no', deny)}</div>`;
    }
    case 'get-link':
      return html`<p class="buttons"><a href="${to.approve}">${approve}</a> <a href="${to.deny}">${deny}</a></p>`;
    case 'script-button':
      return html`<div class="buttons"><button type="button" class="primary" data-field="approve">${approve}</button>
<button type="button" data-field="deny">${deny}</button></div>
${script`document.querySelectorAll('[data-field]').forEach((button) => button.addEventListener('click', async () => {
  const body = new URLSearchParams({ oauth_token: ${to.token}, [button.dataset.field]: button.textContent });
  const answer = await fetch(${to.post}, { method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' } });
  location.href = (await answer.json()).location;
}));`}`;
    case 'late':
      return html`<div id="late"></div>
<template id="late-form"><form method="post" action="${to.post}">${token}<fieldset disabled><legend>Your answer</legend><div class="buttons">${submits}</div></fieldset></form></template>
${script`setTimeout(() => {
  document.getElementById('late').append(document.getElementById('late-form').content.cloneNode(true));
  setTimeout(() => { document.querySelector('#late fieldset').disabled = false; }, 300);
}, 400);`}`;
  }
}
