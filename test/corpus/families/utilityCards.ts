import type { CorpusPage } from '../page.ts';

/** Utility-class markup: cards, flex rows, texts for screen readers only, icon buttons, a variant for each width. */

const UTILITIES = `
*,::before,::after{box-sizing:border-box;border:0 solid #e5e7eb}body{margin:0;font:16px/1.5 ui-sans-serif,system-ui,sans-serif;color:#111827}
h1,h2,h3,h4,p,dl,dd,ul,ol,figure,fieldset{margin:0;padding:0}ul,ol{list-style:none}button,a,input{font:inherit;color:inherit}button{background:none;cursor:pointer}
.flex{display:flex}.inline-flex{display:inline-flex}.grid{display:grid}.block{display:block}.contents{display:contents}.flex-col{flex-direction:column}.flex-row-reverse{flex-direction:row-reverse}.flex-1{flex:1 1 0%}.shrink-0{flex-shrink:0}
.items-center{align-items:center}.items-start{align-items:flex-start}.justify-between{justify-content:space-between}.ml-auto{margin-left:auto}.gap-2{gap:.5rem}.gap-4{gap:1rem}.gap-6{gap:1.5rem}.order-last{order:9999}.order-first{order:-9999}
.p-4{padding:1rem}.p-6{padding:1.5rem}.px-4{padding-left:1rem;padding-right:1rem}.py-2{padding-top:.5rem;padding-bottom:.5rem}.py-4{padding-top:1rem;padding-bottom:1rem}.mt-2{margin-top:.5rem}.mt-6{margin-top:1.5rem}.mx-auto{margin-left:auto;margin-right:auto}
.max-w-4xl{max-width:56rem}.w-64{width:16rem}.w-full{width:100%}.h-4{height:1rem}.w-4{width:1rem}.h-5{height:1.25rem}.w-5{width:1.25rem}.h-8{height:2rem}.w-8{width:2rem}.h-10{height:2.5rem}.w-10{width:2.5rem}
.border{border-width:1px}.border-b{border-bottom-width:1px}.border-t{border-top-width:1px}.rounded{border-radius:.25rem}.rounded-lg{border-radius:.5rem}.rounded-full{border-radius:9999px}.shadow{box-shadow:0 1px 3px #0002}.bg-white{background:#fff}.bg-gray-50{background:#f9fafb}.bg-yellow-50{background:#fefce8}
.text-sm{font-size:.875rem}.text-xs{font-size:.75rem}.text-lg{font-size:1.125rem}.font-medium{font-weight:500}.font-semibold{font-weight:600}.text-gray-500{color:#6b7280}.text-indigo-600{color:#4f46e5}.text-red-600{color:#dc2626}.uppercase{text-transform:uppercase}.tracking-wide{letter-spacing:.025em}.underline{text-decoration:underline}.truncate{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sr-only{position:absolute;width:1px;height:1px;padding:0;margin:-1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}.relative{position:relative}.absolute{position:absolute}.right-0{right:0}.top-full{top:100%}.z-10{z-index:10}.invisible{visibility:hidden}.opacity-0{opacity:0}.animate-pulse{opacity:.5}
.grid-cols-2{grid-template-columns:repeat(2,minmax(0,1fr))}.grid-cols-3{grid-template-columns:repeat(3,minmax(0,1fr))}.grid-cols-6{grid-template-columns:repeat(6,minmax(0,1fr))}.col-span-2{grid-column:span 2/span 2}.col-span-3{grid-column:span 3/span 3}
.hidden{display:none}@media (min-width:640px){.sm\\:flex{display:flex}.sm\\:grid{display:grid}.sm\\:grid-cols-3{grid-template-columns:repeat(3,minmax(0,1fr))}.sm\\:col-span-2{grid-column:span 2/span 2}.sm\\:hidden{display:none}.sm\\:block{display:block}}
@media (min-width:768px){.md\\:hidden{display:none}.md\\:flex{display:flex}.md\\:table{display:table}.md\\:inline{display:inline}.md\\:block{display:block}.md\\:grid-cols-2{grid-template-columns:repeat(2,minmax(0,1fr))}}
`;

const page = (title: string, body: string, lang = 'en', bodyClass = 'bg-gray-50 text-gray-900 antialiased'): string =>
  `<!doctype html>
<html lang="${lang}" class="h-full">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${UTILITIES}</style>
</head>
<body class="${bodyClass}">${body}</body>
</html>`;

export const utilityCards: readonly CorpusPage[] = [
  {
    name: 'flex-rows-in-one-card',
    about: 'One card of flex rows, each with a text column and a small button; the same "Change" in four rows.',
    rows: 1,
    html: page(
      'Workspace · HelpDesk+',
      `
<div class="min-h-full">
  <nav class="border-b border-gray-200 bg-white"><div class="mx-auto max-w-4xl px-4 flex items-center gap-6 py-4">
    <span class="font-semibold">HelpDesk+</span><a href="/channels" class="text-sm text-gray-500 hover:text-gray-700">Channels &amp; Users</a><a href="/workspace" class="text-sm font-medium text-indigo-600" aria-current="page">Workspace</a><a href="/permissions" class="text-sm text-gray-500">Permissions</a>
    <button type="button" class="ml-auto rounded-full"><span class="sr-only">Open user menu</span><img class="h-8 w-8 rounded-full" src="data:," alt=""></button>
  </div></nav>
  <main class="mx-auto max-w-4xl px-4 mt-6">
    <h1 class="text-lg font-semibold">Workspace</h1>
    <section class="mt-6 rounded-lg border bg-white shadow divide-y divide-gray-200">
      <div class="flex items-center justify-between gap-4 p-4">
        <div><p class="text-sm font-medium">Jira site</p><p class="text-sm text-gray-500">acme-bakery.atlassian.net</p></div>
        <button type="button" class="rounded px-4 py-2 text-sm font-medium text-indigo-600 hover:bg-gray-50">Change</button>
      </div>
      <div class="flex items-center justify-between gap-4 p-4">
        <div><p class="text-sm font-medium" data-corpus-label="1">Main authorized user</p><p class="text-sm text-gray-500" data-corpus-shows="1">Bakery Helpdesk</p></div>
        <button type="button" class="rounded px-4 py-2 text-sm font-medium text-indigo-600 hover:bg-gray-50" data-corpus-control="1">Change</button>
      </div>
      <div class="flex items-center justify-between gap-4 p-4">
        <div><p class="text-sm font-medium">Authorized approvers</p><p class="text-sm text-gray-500">2 people</p></div>
        <button type="button" class="rounded px-4 py-2 text-sm font-medium text-indigo-600 hover:bg-gray-50">Change</button>
      </div>
      <div class="flex items-center justify-between gap-4 p-4">
        <div><p class="text-sm font-medium">Greeting</p><p class="text-sm text-gray-500">“Hi! How can we help?”</p></div>
        <button type="button" class="rounded px-4 py-2 text-sm font-medium text-indigo-600 hover:bg-gray-50">Change</button>
      </div>
    </section>
    <p class="mt-6 text-xs text-gray-500">Only one account per Jira site can be the main user.</p>
  </main>
</div>`,
    ),
  },
  {
    name: 'mobile-and-desktop-variants',
    about:
      'A stacked variant for phones (md:hidden) and a table for wide screens (hidden md:table); the table is seen.',
    rows: 1,
    html: page(
      'Integration+ Status',
      `
<header class="bg-white border-b"><div class="mx-auto max-w-4xl px-4 py-4 flex items-center justify-between">
  <a href="/" class="font-semibold">Jira Integration+</a>
  <button type="button" class="md:hidden"><span class="sr-only">Open menu</span>☰</button>
  <nav class="hidden md:flex gap-6 text-sm"><a href="/channels">Channels</a><a href="/users">Connected Users</a><a href="/plan">Change plan</a></nav>
</div></header>
<main class="mx-auto max-w-4xl px-4 mt-6">
  <h2 class="text-lg font-semibold">Integration+ Status</h2>
  <div class="md:hidden mt-6">
    <div class="rounded-lg border bg-white p-4"><div class="text-xs text-gray-500">Jira</div><div>acme-zoo.atlassian.net</div></div>
    <div class="rounded-lg border bg-white p-4 mt-2"><div class="text-xs text-gray-500">Main authorized user</div><div class="flex justify-between"><span>Zoo Keeper Bot</span><a class="text-indigo-600" href="/jira/start">change</a></div></div>
    <div class="rounded-lg border bg-white p-4 mt-2"><div class="text-xs text-gray-500">Default board</div><div class="flex justify-between"><span>ZOO</span><a class="text-indigo-600" href="/board">change</a></div></div>
  </div>
  <table class="hidden md:table w-full mt-6 bg-white rounded-lg border text-sm">
    <tbody>
      <tr class="border-b"><td class="p-4 text-gray-500">Jira</td><td class="p-4">acme-zoo.atlassian.net</td><td class="p-4"></td></tr>
      <tr class="border-b"><td class="p-4 text-gray-500" data-corpus-label="1">Main authorized user</td><td class="p-4" data-corpus-shows="1">Zoo Keeper Bot</td><td class="p-4"><a class="text-indigo-600 underline" href="/jira/start" data-corpus-control="1">change</a></td></tr>
      <tr><td class="p-4 text-gray-500">Default board</td><td class="p-4">ZOO</td><td class="p-4"><a class="text-indigo-600 underline" href="/board">change</a></td></tr>
    </tbody>
  </table>
</main>
<footer class="mx-auto max-w-4xl px-4 mt-6 text-xs text-gray-500"><a href="/terms">Terms</a> · <a href="/privacy">Privacy</a></footer>`,
    ),
  },
  {
    name: 'description-list-sr-only-suffix',
    about: 'A divided description list; the button says "Change" and, for screen readers only, what it changes.',
    rows: 1,
    html: page(
      'Account',
      `
<div class="flex">
  <aside class="w-64 shrink-0 border-r bg-white p-4 hidden sm:block"><ul class="text-sm"><li class="py-2"><a href="/general">General</a></li><li class="py-2"><a href="/jira" aria-current="page" class="font-semibold">Jira</a></li><li class="py-2"><a href="/security">Security</a></li><li class="py-2"><a href="/help/main-user">What is a main user?</a></li></ul></aside>
  <main class="flex-1 p-6">
    <div class="px-4 sm:px-0"><h3 class="text-base font-semibold">Jira</h3><p class="mt-2 max-w-2xl text-sm text-gray-500">How this workspace talks to Jira.</p></div>
    <div class="mt-6 border-t border-gray-100"><dl class="divide-y divide-gray-100">
      <div class="px-4 py-4 sm:grid sm:grid-cols-3 sm:gap-4"><dt class="text-sm font-medium">Site</dt><dd class="mt-2 flex text-sm sm:col-span-2"><span class="flex-1">acme-dental.atlassian.net</span><span class="shrink-0"><button type="button" class="rounded-md bg-white font-medium text-indigo-600">Change<span class="sr-only"> site</span></button></span></dd></div>
      <div class="px-4 py-4 sm:grid sm:grid-cols-3 sm:gap-4"><dt class="text-sm font-medium" data-corpus-label="1">Main authorized user</dt><dd class="mt-2 flex text-sm sm:col-span-2"><span class="flex-1" data-corpus-shows="1">dental-desk@acme.example</span><span class="shrink-0"><button type="button" class="rounded-md bg-white font-medium text-indigo-600" data-corpus-control="1">Change<span class="sr-only"> main authorized user</span></button></span></dd></div>
      <div class="px-4 py-4 sm:grid sm:grid-cols-3 sm:gap-4"><dt class="text-sm font-medium">Languages</dt><dd class="mt-2 flex text-sm sm:col-span-2"><span class="flex-1">English, Dutch</span><span class="shrink-0"><button type="button" class="rounded-md bg-white font-medium text-indigo-600">Change<span class="sr-only"> languages</span></button></span></dd></div>
      <div class="px-4 py-4 sm:grid sm:grid-cols-3 sm:gap-4"><dt class="text-sm font-medium">Attachments</dt><dd class="mt-2 text-sm sm:col-span-2"><ul role="list" class="border rounded"><li class="flex items-center justify-between p-4"><span class="truncate">copied to Jira</span><a href="#" class="font-medium text-indigo-600">Edit</a></li></ul></dd></div>
    </dl></div>
  </main>
</div>`,
    ),
  },
  {
    name: 'pencil-icon-sr-only-edit',
    about: 'Cards with a pencil whose only text is an sr-only "Edit"; the label has a tooltip button between.',
    rows: 1,
    html: page(
      'Bot settings',
      `
<main class="mx-auto max-w-4xl p-6">
  <div class="flex items-center justify-between"><h1 class="text-lg font-semibold">Bot settings</h1><button type="button" class="rounded border px-4 py-2 text-sm">Restart bot</button></div>
  <div class="grid md:grid-cols-2 gap-4 mt-6">
    <div class="rounded-lg border bg-white p-4"><div class="flex items-start justify-between"><h2 class="text-sm font-semibold">Display name</h2><button type="button" class="text-gray-500 hover:text-gray-700"><span class="sr-only">Edit</span><svg class="h-5 w-5" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true"><path d="M2.7 14.3 14 3l3 3L5.7 17.3H2.7z"></path></svg></button></div><p class="mt-2 text-sm text-gray-500">Helpie</p></div>
    <div class="rounded-lg border bg-white p-4"><div class="flex items-start justify-between"><h2 class="text-sm font-semibold inline-flex gap-2"><span data-corpus-label="1">Main user</span><button type="button" class="text-gray-500" aria-label="What is this?"><svg class="h-4 w-4" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7"></circle></svg></button></h2><button type="button" class="text-gray-500 hover:text-gray-700" data-corpus-control="1"><span class="sr-only">Edit</span><svg class="h-5 w-5" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true"><path d="M2.7 14.3 14 3l3 3L5.7 17.3H2.7z"></path></svg></button></div><div class="mt-2 flex items-center gap-2 text-sm text-gray-500"><img class="h-8 w-8 rounded-full" src="data:," alt=""><span data-corpus-shows="1">Wanjiru Kamau</span></div></div>
    <div class="rounded-lg border bg-white p-4"><div class="flex items-start justify-between"><h2 class="text-sm font-semibold">Emoji trigger</h2><button type="button" class="text-gray-500 hover:text-gray-700"><span class="sr-only">Edit</span><svg class="h-5 w-5" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true"><path d="M2.7 14.3 14 3l3 3L5.7 17.3H2.7z"></path></svg></button></div><p class="mt-2 text-sm text-gray-500">:ticket:</p></div>
    <div class="rounded-lg border bg-white p-4"><div class="flex items-start justify-between"><h2 class="text-sm font-semibold">Fallback agent</h2><button type="button" class="text-gray-500 hover:text-gray-700"><span class="sr-only">Edit</span><svg class="h-5 w-5" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true"><path d="M2.7 14.3 14 3l3 3L5.7 17.3H2.7z"></path></svg></button></div><p class="mt-2 text-sm text-gray-500">Not set</p></div>
  </div>
</main>`,
    ),
  },
  {
    name: 'two-bots-in-a-grid',
    about: 'Two bots as two cards of a grid; in each the control is a link in the card’s footer beside Disconnect.',
    rows: 2,
    html: page(
      'Your bots',
      `
<header class="bg-white border-b p-4 flex items-center gap-4"><b>Portal</b><nav class="flex gap-4 text-sm"><a href="/bots">Bots</a><a href="/users">Connected Users</a></nav><a href="/me" class="ml-auto text-sm">Signed in as Leo Marchetti</a></header>
<main class="mx-auto max-w-4xl p-6"><h1 class="text-lg font-semibold">Your bots</h1>
  <div class="grid grid-cols-2 gap-6 mt-6">
    <article class="rounded-lg border bg-white shadow flex flex-col" aria-labelledby="bot-a">
      <header class="p-4 border-b flex items-center gap-2"><span class="rounded bg-gray-50 p-4">🛠</span><h2 id="bot-a" class="font-semibold">Facilities</h2></header>
      <div class="p-4 flex-1"><div class="text-xs uppercase tracking-wide text-gray-500">Jira site</div><div class="text-sm">acme-campus.atlassian.net</div><div class="text-xs uppercase tracking-wide text-gray-500 mt-2" data-corpus-label="1">Main authorized user</div><div class="text-sm" data-corpus-shows="1">Facilities Sync</div></div>
      <footer class="border-t p-4 flex gap-4 text-sm"><a href="/bots/1/authorize" class="text-indigo-600" data-corpus-control="1">Change user</a><a href="/bots/1/disconnect" class="text-red-600">Disconnect</a><a href="/bots/1/channels" class="ml-auto">Channels</a></footer>
    </article>
    <article class="rounded-lg border bg-white shadow flex flex-col" aria-labelledby="bot-b">
      <header class="p-4 border-b flex items-center gap-2"><span class="rounded bg-gray-50 p-4">🎓</span><h2 id="bot-b" class="font-semibold">Student services</h2></header>
      <div class="p-4 flex-1"><div class="text-xs uppercase tracking-wide text-gray-500">Jira site</div><div class="text-sm">acme-campus.atlassian.net</div><div class="text-xs uppercase tracking-wide text-gray-500 mt-2" data-corpus-label="2">Main authorized user</div><div class="text-sm" data-corpus-shows="2">Students Sync</div></div>
      <footer class="border-t p-4 flex gap-4 text-sm"><a href="/bots/2/authorize" class="text-indigo-600" data-corpus-control="2">Change user</a><a href="/bots/2/disconnect" class="text-red-600">Disconnect</a><a href="/bots/2/channels" class="ml-auto">Channels</a></footer>
    </article>
  </div>
</main>`,
    ),
  },
  {
    name: 'control-first-in-the-source',
    about:
      'Every row is written control first and shown last by order utilities, so the nearest text is another row’s.',
    rows: 1,
    html: page(
      'Connections',
      `
<main class="mx-auto max-w-4xl p-6">
  <h1 class="font-semibold text-lg">Connections</h1>
  <ul role="list" class="mt-6 bg-white rounded-lg border">
    <li class="flex items-center gap-4 p-4 border-b"><button class="order-last ml-auto rounded border px-4 py-2 text-sm" type="button">Edit</button><span class="order-first h-10 w-10 rounded-full bg-gray-50" aria-hidden="true"></span><div class="truncate text-sm text-gray-500">#it-help, #it-hardware</div><h3 class="text-sm font-medium order-first">Channels</h3></li>
    <li class="flex items-center gap-4 p-4 border-b"><button class="order-last ml-auto rounded border px-4 py-2 text-sm" type="button" data-corpus-control="1">Edit</button><span class="order-first h-10 w-10 rounded-full bg-gray-50" aria-hidden="true"></span><div class="truncate text-sm text-gray-500" data-corpus-shows="1">Gökhan Demir</div><h3 class="text-sm font-medium order-first" data-corpus-label="1">Main authorised user</h3></li>
    <li class="flex items-center gap-4 p-4"><button class="order-last ml-auto rounded border px-4 py-2 text-sm" type="button">Edit</button><span class="order-first h-10 w-10 rounded-full bg-gray-50" aria-hidden="true"></span><div class="truncate text-sm text-gray-500">Two minutes</div><h3 class="text-sm font-medium order-first">Sync interval</h3></li>
  </ul>
  <form class="mt-6 flex gap-2"><label class="sr-only" for="q">Search users</label><input id="q" class="border rounded px-4 py-2 flex-1" type="search" placeholder="Search users"><button class="rounded border px-4 py-2" type="submit">Search</button></form>
</main>`,
    ),
  },
  {
    name: 'six-column-grid-with-contents',
    about: 'A six-column grid without row elements that stand for boxes: label, value, note and control far apart.',
    rows: 1,
    html: page(
      'Status',
      `
<nav class="p-4 bg-white border-b flex gap-4 text-sm"><a href="/">Home</a><a href="/status">Integration+ Status</a><a href="/bill">Billing</a></nav>
<main class="p-6"><h1 class="text-lg font-semibold">Integration+ Status</h1>
<div class="grid grid-cols-6 gap-4 mt-6 bg-white border rounded-lg p-6 text-sm items-center" role="table" aria-label="Status">
  <div role="row" class="contents"><div role="columnheader" class="text-xs uppercase text-gray-500">Setting</div><div role="columnheader" class="col-span-2 text-xs uppercase text-gray-500">Value</div><div role="columnheader" class="text-xs uppercase text-gray-500">Since</div><div role="columnheader" class="text-xs uppercase text-gray-500">Set by</div><div role="columnheader"><span class="sr-only">Action</span></div></div>
  <div role="row" class="contents"><div role="cell" class="font-medium">Jira site</div><div role="cell" class="col-span-2">acme-ferries.atlassian.net</div><div role="cell">2 Jan</div><div role="cell">Nora Bell</div><div role="cell"><button type="button" class="text-indigo-600">Change</button></div></div>
  <div role="row" class="contents"><div role="cell" class="font-medium" data-corpus-label="1">Main Authorized User</div><div role="cell" class="col-span-2" data-corpus-shows="1">Ferry Integration Account</div><div role="cell">9 Sep</div><div role="cell">Nora Bell</div><div role="cell"><button type="button" class="text-indigo-600" data-corpus-control="1">Change</button></div></div>
  <div role="row" class="contents"><div role="cell" class="font-medium">Workspace owner</div><div role="cell" class="col-span-2">Nora Bell</div><div role="cell">2 Jan</div><div role="cell">Nora Bell</div><div role="cell"><button type="button" class="text-indigo-600">Change</button></div></div>
  <div role="row" class="contents"><div role="cell" class="font-medium">Connected users</div><div role="cell" class="col-span-2">88</div><div role="cell">—</div><div role="cell">—</div><div role="cell"><a href="/users" class="text-indigo-600">View</a></div></div>
</div></main>`,
    ),
  },
  {
    name: 'headless-menu-open-in-row',
    about: 'A headless-UI menu stands open inside the row; one of its items replaces the account.',
    rows: 1,
    html: page(
      'Jira accounts',
      `
<div class="mx-auto max-w-4xl p-6">
  <h1 class="text-lg font-semibold">Jira accounts</h1>
  <ul role="list" class="mt-6 divide-y rounded-lg border bg-white">
    <li class="relative flex items-center justify-between gap-6 p-4">
      <div class="flex items-center gap-4"><img class="h-10 w-10 rounded-full" src="data:," alt=""><div><p class="text-sm font-semibold" id="row-main" data-corpus-label="1">Main account</p><p class="text-xs text-gray-500 truncate" data-corpus-shows="1">acme-slack-bridge</p></div></div>
      <div class="relative"><button id="headlessui-menu-button-:r2:" type="button" aria-haspopup="menu" aria-expanded="true" aria-controls="headlessui-menu-items-:r3:" data-headlessui-state="open active" class="p-4"><span class="sr-only">Open options</span><svg class="h-5 w-5" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true"><path d="M10 3a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"></path></svg></button>
        <div class="absolute right-0 top-full z-10 w-64 rounded bg-white shadow py-2" aria-labelledby="headlessui-menu-button-:r2:" id="headlessui-menu-items-:r3:" role="menu" tabindex="0" data-open="">
          <a href="https://acme-cinema.atlassian.net/people" class="block px-4 py-2 text-sm" id="headlessui-menu-item-:r4:" role="menuitem" tabindex="-1">View in Jira</a>
          <a href="/jira/reauthorize" class="block px-4 py-2 text-sm" id="headlessui-menu-item-:r5:" role="menuitem" tabindex="-1" data-corpus-control="1">Replace account…</a>
          <a href="/jira/test" class="block px-4 py-2 text-sm" id="headlessui-menu-item-:r6:" role="menuitem" tabindex="-1">Test permissions</a>
        </div>
      </div>
    </li>
    <li class="relative flex items-center justify-between gap-6 p-4">
      <div class="flex items-center gap-4"><img class="h-10 w-10 rounded-full" src="data:," alt=""><div><p class="text-sm font-semibold">Your own account</p><p class="text-xs text-gray-500 truncate">ewa.nowak@acme.example</p></div></div>
      <div class="relative"><button id="headlessui-menu-button-:r7:" type="button" aria-haspopup="menu" aria-expanded="false" class="p-4"><span class="sr-only">Open options</span><svg class="h-5 w-5" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true"><path d="M10 3a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"></path></svg></button></div>
    </li>
  </ul>
</div>`,
    ),
  },
  {
    name: 'late-cards-in-spanish',
    about: 'Pulsing placeholders, then a script writes the cards; all is Spanish but the product’s own words.',
    rows: 1,
    html: page(
      'Espacio de trabajo',
      `
<header class="bg-white border-b p-4 flex justify-between"><b>Portal de la cuenta</b><nav class="flex gap-4 text-sm"><a href="/canales">Canales y usuarios</a><a href="/espacio">Espacio de trabajo</a><a href="/permisos">Permisos</a></nav></header>
<main class="mx-auto max-w-4xl p-6"><h1 class="text-lg font-semibold">Estado de la integración</h1>
  <div id="list" class="mt-6 flex flex-col gap-4"><div class="animate-pulse h-10 bg-white rounded border"></div><div class="animate-pulse h-10 bg-white rounded border"></div></div>
</main>
<footer class="p-6 text-xs text-gray-500">¿Dudas? soporte@acme.example</footer>
<script>
  (function () {
    var rows = [
      { t: 'Sitio de Jira', v: 'acme-vinos.atlassian.net', b: 'Cambiar' },
      { t: 'Main Authorized User', v: 'Cuenta de integración', b: 'Change', n: 1 },
      { t: 'Plan', v: 'Empresa', b: 'Cambiar de plan' },
      { t: 'Contraseña', v: '••••••', b: 'Change password' }
    ];
    setTimeout(function () {
      var list = document.getElementById('list');
      list.textContent = '';
      rows.forEach(function (row) {
        var card = document.createElement('div'); card.className = 'flex items-center justify-between rounded border bg-white p-4';
        var left = document.createElement('div');
        var title = document.createElement('span'); title.className = 'block text-sm font-medium'; title.textContent = row.t;
        var value = document.createElement('span'); value.className = 'block text-sm text-gray-500'; value.textContent = row.v;
        var button = document.createElement('button'); button.type = 'button'; button.className = 'text-sm text-indigo-600'; button.textContent = row.b;
        if (row.n) { title.dataset.corpusLabel = row.n; value.dataset.corpusShows = row.n; button.dataset.corpusControl = row.n; }
        left.append(title, value); card.append(left, button); list.append(card);
      });
    }, 180);
  })();
</script>`,
      'es',
    ),
  },
  {
    name: 'data-slot-card-with-action',
    about: 'Cards of the data-slot kind: title, description, action and content are sibling divs placed by a grid.',
    rows: 1,
    html: page(
      'Jira · Settings',
      `
<div data-slot="sidebar-wrapper" class="group/sidebar-wrapper flex min-h-svh w-full">
  <div data-slot="sidebar" data-state="expanded" class="w-64 shrink-0 border-r p-4 hidden md:block"><ul data-slot="sidebar-menu" class="text-sm"><li data-slot="sidebar-menu-item" class="py-2"><a data-slot="sidebar-menu-button" data-active="false" href="/c">Channels &amp; Users</a></li><li data-slot="sidebar-menu-item" class="py-2"><a data-slot="sidebar-menu-button" data-active="true" href="/j">Jira</a></li></ul></div>
  <main data-slot="sidebar-inset" class="flex-1 p-6 flex flex-col gap-6">
    <div data-slot="card" class="bg-card flex flex-col gap-6 rounded-xl border py-4 shadow-sm">
      <div data-slot="card-header" class="@container/card-header grid auto-rows-min items-start gap-2 px-4 has-data-[slot=card-action]:grid-cols-[1fr_auto]">
        <div data-slot="card-title" class="leading-none font-semibold">Default project</div><div data-slot="card-description" class="text-muted-foreground text-sm">Used when a message names none.</div>
        <div data-slot="card-action" class="col-start-2 row-span-2 row-start-1 self-start justify-self-end"><button data-slot="button" type="button" class="inline-flex items-center rounded-md text-sm border px-4 py-2">Switch</button></div>
      </div>
      <div data-slot="card-content" class="px-4 text-sm">GREEN</div>
    </div>
    <div data-slot="card" class="bg-card flex flex-col gap-6 rounded-xl border py-4 shadow-sm">
      <div data-slot="card-header" class="@container/card-header grid auto-rows-min items-start gap-2 px-4 has-data-[slot=card-action]:grid-cols-[1fr_auto]">
        <div data-slot="card-title" class="leading-none font-semibold" data-corpus-label="1">Main authorized user</div><div data-slot="card-description" class="text-muted-foreground text-sm">Issues without an author are created in this name.</div>
        <div data-slot="card-action" class="col-start-2 row-span-2 row-start-1 self-start justify-self-end"><button data-slot="button" type="button" class="inline-flex items-center rounded-md text-sm border px-4 py-2" data-corpus-control="1"><svg class="lucide lucide-repeat h-4 w-4" viewBox="0 0 24 24" aria-hidden="true"><path d="m17 2 4 4-4 4"></path></svg>Switch user</button></div>
      </div>
      <div data-slot="card-content" class="px-4 text-sm flex items-center gap-2"><span data-slot="avatar" class="h-8 w-8 rounded-full bg-gray-50"><span data-slot="avatar-fallback">GB</span></span><div><div data-corpus-shows="1">Greenhouse Bot</div></div></div>
    </div>
    <div data-slot="card" class="bg-card flex flex-col gap-6 rounded-xl border py-4 shadow-sm">
      <div data-slot="card-header" class="grid items-start gap-2 px-4"><div data-slot="card-title" class="leading-none font-semibold">Danger zone</div></div>
      <div data-slot="card-content" class="px-4"><button data-slot="button" type="button" class="text-red-600">Disconnect Jira</button></div>
    </div>
  </main>
</div>`,
    ),
  },
  {
    name: 'fieldset-legend',
    about: 'The label is a legend; two fieldsets of the same look follow one another in one form with Save settings.',
    rows: 1,
    html: page(
      'Workspace settings',
      `
<form class="mx-auto max-w-4xl p-6 flex flex-col gap-6" action="/settings" method="post">
  <h1 class="text-lg font-semibold">Workspace settings</h1>
  <fieldset class="rounded-lg border bg-white p-4"><legend class="px-4 text-sm font-semibold">Restrict Account Access</legend>
    <label class="flex items-center gap-2 text-sm"><input type="checkbox" name="restrict" class="h-4 w-4 rounded"> Only the people below may change settings</label>
    <div class="flex items-center justify-between mt-2"><span class="text-sm text-gray-500">Nobody yet</span><button type="button" class="rounded border px-4 py-2 text-sm">Edit list</button></div></fieldset>
  <fieldset class="rounded-lg border bg-white p-4"><legend class="px-4 text-sm font-semibold" data-corpus-label="1">MAIN AUTHORIZED USER</legend>
    <div class="flex items-center justify-between"><div class="text-sm"><span class="block" data-corpus-shows="1">Jira Courier</span><span class="block text-gray-500">authorized on 14 October</span></div><button type="button" class="rounded border px-4 py-2 text-sm" data-corpus-control="1">Change</button></div></fieldset>
  <fieldset class="rounded-lg border bg-white p-4"><legend class="px-4 text-sm font-semibold">Ticket prefix</legend>
    <div class="flex items-center justify-between"><span class="text-sm">CRR</span><button type="button" class="rounded border px-4 py-2 text-sm">Change</button></div></fieldset>
  <div class="flex gap-4"><button type="submit" class="rounded border px-4 py-2">Save settings</button><a href="/" class="py-2 text-sm">Cancel</a></div>
</form>`,
    ),
  },
  {
    name: 'split-words-div-button',
    about: 'The label is three spans in small capitals; the control is a div with role=button and an arrow in svg.',
    rows: 1,
    html: page(
      'Overview',
      `
<div class="p-6 grid grid-cols-3 gap-4">
  <div class="rounded-lg bg-white border p-4"><div class="text-xs uppercase tracking-wide text-gray-500"><span>Jira</span> <span>site</span></div><div class="text-lg">acme-opera</div><div role="button" tabindex="0" class="inline-flex items-center gap-2 text-sm text-indigo-600"><span>Change</span><svg class="h-4 w-4" viewBox="0 0 16 16" aria-hidden="true"><path d="M5 3l5 5-5 5"></path></svg></div></div>
  <div class="rounded-lg bg-white border p-4"><div class="text-xs uppercase tracking-wide text-gray-500" data-corpus-label="1"><span>main</span> <span>authorized</span> <span>user</span></div><div class="text-lg" data-corpus-shows="1">Aida Ferrante</div><div role="button" tabindex="0" class="inline-flex items-center gap-2 text-sm text-indigo-600" data-corpus-control="1"><span>Change</span><svg class="h-4 w-4" viewBox="0 0 16 16" aria-hidden="true"><path d="M5 3l5 5-5 5"></path></svg></div></div>
  <div class="rounded-lg bg-white border p-4"><div class="text-xs uppercase tracking-wide text-gray-500"><span>authorized</span> <span>users</span></div><div class="text-lg">31</div><div role="button" tabindex="0" class="inline-flex items-center gap-2 text-sm text-indigo-600"><span>Change</span><svg class="h-4 w-4" viewBox="0 0 16 16" aria-hidden="true"><path d="M5 3l5 5-5 5"></path></svg></div></div>
  <div class="rounded-lg bg-white border p-4"><div class="text-xs uppercase tracking-wide text-gray-500"><span>Plan</span></div><div class="text-lg">Team</div><a href="/plan" class="text-sm text-indigo-600">Change plan</a></div>
  <div class="col-span-2 rounded-lg bg-white border p-4 text-sm">Tip: give your bot an account of its own.</div>
</div>`,
    ),
  },
  {
    name: 'sentence-with-inline-link',
    about: 'Label and name are one sentence in one paragraph, the link right after in brackets.',
    rows: 1,
    html: page(
      'Jira Integration+',
      `
<main class="mx-auto max-w-4xl p-6 prose prose-sm">
  <h1 class="text-lg font-semibold">Jira Integration+ for Acme Observatory</h1>
  <section class="rounded-lg border bg-white p-6 mt-6 text-sm leading-6">
    <h2 class="font-semibold">Integration+ Status</h2>
    <p class="mt-2">Connected to <a class="underline" href="https://acme-stars.atlassian.net">acme-stars.atlassian.net</a> (<a class="text-indigo-600" href="/jira/site">change</a>).</p>
    <p class="mt-2"><span data-corpus-label="1">Main authorized user</span>: <strong data-corpus-shows="1">Stella Night Shift</strong> (<a class="text-indigo-600" href="/jira/user" data-corpus-control="1">change</a>).</p>
    <p class="mt-2">Notifications go to <strong>#observatory-ops</strong> (<a class="text-indigo-600" href="/slack/channel">change</a>).</p>
    <p class="mt-2 text-gray-500">Changing the main account resets your connections to Jira; people are asked to authorize again.</p>
  </section>
  <section class="rounded-lg border bg-white p-6 mt-6 text-sm"><h2 class="font-semibold">Your own connection</h2><p class="mt-2">You are connected as Petra Hoffmann. <a class="text-indigo-600" href="/me/disconnect">Remove connection</a></p></section>
</main>`,
    ),
  },
  {
    name: 'avatar-alt-and-title-only',
    about:
      'Neither name nor button has a text: an avatar’s alt and a link’s title say it all; the label is an aria-label.',
    rows: 1,
    html: page(
      'Connection strip',
      `
<header class="bg-white border-b p-4 flex items-center gap-4"><b>HelpDesk+</b><span class="ml-auto text-sm">Acme Aquarium</span></header>
<main class="p-6"><h1 class="text-lg font-semibold">Connection</h1>
<div class="mt-6 flex gap-6 rounded-lg border bg-white p-4">
  <section class="flex items-center gap-2" aria-label="Slack workspace"><img class="h-10 w-10 rounded-lg" src="data:," alt="acme-aquarium" width="40" height="40"><a href="/slack/switch" class="p-4" title="Switch workspace"><svg class="h-4 w-4" viewBox="0 0 16 16" width="16" height="16"><path d="M2 8h12"></path></svg></a></section>
  <span aria-hidden="true">→</span>
  <section class="flex items-center gap-2" aria-label="Main authorized user" data-corpus-label="1"><img class="h-10 w-10 rounded-full" src="data:," alt="Coral Service Desk" width="40" height="40" data-corpus-shows="1"><a href="/jira/switch" class="p-4" title="Switch user" data-corpus-control="1"><svg class="h-4 w-4" viewBox="0 0 16 16" width="16" height="16"><path d="M2 8h12"></path></svg></a></section>
  <span aria-hidden="true">→</span>
  <section class="flex items-center gap-2" aria-label="Jira site"><img class="h-10 w-10 rounded-lg" src="data:," alt="acme-aquarium.atlassian.net" width="40" height="40"><a href="/jira/site" class="p-4" title="Switch site"><svg class="h-4 w-4" viewBox="0 0 16 16" width="16" height="16"><path d="M2 8h12"></path></svg></a></section>
</div>
<p class="mt-6 text-sm text-gray-500">Messages travel from left to right.</p></main>`,
    ),
  },
  {
    name: 'stat-tiles-rebuilt-by-polling',
    about: 'Stat tiles (title, value, actions) that a poll rebuilds three times, in a changing order.',
    rows: 1,
    html: page(
      'Dashboard',
      `
<nav class="navbar bg-white border-b p-4 flex gap-4"><a class="btn btn-ghost text-lg" href="/">Integration+</a><a class="btn" href="/users">Users</a></nav>
<main class="p-6"><div class="stats shadow flex gap-4" id="stats" aria-live="polite"></div></main>
<script>
  (function () {
    var tiles = [
      '<div class="stat rounded-lg border bg-white p-4"><div class="stat-title text-sm text-gray-500">Connected users</div><div class="stat-value text-lg">205</div><div class="stat-actions"><button type="button" class="btn btn-xs">Invite</button></div></div>',
      '<div class="stat rounded-lg border bg-white p-4"><div class="stat-title text-sm text-gray-500" data-corpus-label="1">Main user</div><div class="stat-value text-lg" data-corpus-shows="1">jira.relay</div><div class="stat-desc text-xs">healthy</div><div class="stat-actions"><button type="button" class="btn btn-xs" data-corpus-control="1">Change</button> <button type="button" class="btn btn-xs">Test</button></div></div>',
      '<div class="stat rounded-lg border bg-white p-4"><div class="stat-title text-sm text-gray-500">Alert channel</div><div class="stat-value text-lg">#alerts</div><div class="stat-actions"><button type="button" class="btn btn-xs">Change</button></div></div>'
    ];
    function draw(turn) { document.getElementById('stats').innerHTML = tiles.slice(turn).concat(tiles.slice(0, turn)).join(''); }
    draw(0);
    setTimeout(function () { draw(1); }, 90);
    setTimeout(function () { draw(2); }, 190);
    setTimeout(function () { draw(0); }, 290);
  })();
</script>`,
    ),
  },
  {
    name: 'open-shadow-root-settings-row',
    about: 'The rows are custom elements with utility classes in open shadow roots: label slotted, control inside.',
    rows: 1,
    html: page(
      'Workspace',
      `
<header class="p-4 bg-white border-b flex gap-4"><b>Portal</b><a href="/channels">Channels</a></header>
<main class="mx-auto max-w-4xl p-6 flex flex-col gap-4">
  <h1 class="text-lg font-semibold">Workspace</h1>
  <x-setting name="site"><template shadowrootmode="open"><style>.flex{display:flex}.items-center{align-items:center}.justify-between{justify-content:space-between}.p-4{padding:1rem}.border{border:1px solid #e5e7eb}.text-indigo-600{color:#4f46e5}</style><div class="flex items-center justify-between border p-4"><div><slot name="title"></slot><slot></slot></div><button type="button" class="text-indigo-600" part="action">Change</button></div></template><span slot="title" class="block text-sm font-medium">Jira site</span>acme-atlas.atlassian.net</x-setting>
  <x-setting name="main"><template shadowrootmode="open"><style>.flex{display:flex}.items-center{align-items:center}.justify-between{justify-content:space-between}.p-4{padding:1rem}.border{border:1px solid #e5e7eb}.text-indigo-600{color:#4f46e5}</style><div class="flex items-center justify-between border p-4"><div><slot name="title"></slot><slot></slot></div><button type="button" class="text-indigo-600" part="action" data-corpus-control="1">Change</button></div></template><span slot="title" class="block text-sm font-medium" data-corpus-label="1">Main authorized user</span><span data-corpus-shows="1">Atlas Automation</span></x-setting>
  <x-setting name="owner"><template shadowrootmode="open"><style>.flex{display:flex}.items-center{align-items:center}.justify-between{justify-content:space-between}.p-4{padding:1rem}.border{border:1px solid #e5e7eb}.text-indigo-600{color:#4f46e5}</style><div class="flex items-center justify-between border p-4"><div><slot name="title"></slot><slot></slot></div><button type="button" class="text-indigo-600" part="action">Change</button></div></template><span slot="title" class="block text-sm font-medium">Workspace owner</span>Idris Bello</x-setting>
</main>`,
    ),
  },
  {
    name: 'srcdoc-frame-two-sites',
    about: 'The settings stand in a frame; two Jira sites, each with a row whose input button changes its account.',
    rows: 2,
    html: page(
      'Jira Integration+ in Slack',
      `
<header class="p-4 bg-white border-b flex items-center gap-4"><b>Acme Theatre</b><button type="button" class="ml-auto text-sm">Switch workspace</button></header>
<main class="p-6"><h1 class="text-lg font-semibold">Jira Integration+</h1>
<iframe class="w-full border rounded-lg bg-white mt-6" height="460" title="Settings" srcdoc="<!doctype html><html lang='en'><head><style>.flex{display:flex}.justify-between{justify-content:space-between}.p-4{padding:16px}.border{border:1px solid #ddd}.font-semibold{font-weight:600}</style></head><body>
  <section class='border p-4' aria-labelledby='s1'><h2 id='s1' class='font-semibold'>acme-stage.atlassian.net</h2>
    <div class='flex justify-between p-4'><label for='p1'>Projects</label><span id='p1'>STG, PROP</span><input type='button' value='Edit' aria-label='Edit projects'></div>
    <div class='flex justify-between p-4'><span data-corpus-label='1'>Application link user</span><span data-corpus-shows='1'>Stage Hand</span><input type='button' value='Change' data-corpus-control='1'></div></section>
  <section class='border p-4' aria-labelledby='s2'><h2 id='s2' class='font-semibold'>acme-tickets.atlassian.net</h2>
    <div class='flex justify-between p-4'><label for='p2'>Projects</label><span id='p2'>BOX</span><input type='button' value='Edit' aria-label='Edit projects'></div>
    <div class='flex justify-between p-4'><span data-corpus-label='2'>Application link user</span><span data-corpus-shows='2'>Box Office</span><input type='button' value='Change' data-corpus-control='2'></div></section>
  <button type='button'>Add a Jira site</button></body></html>"></iframe>
</main>`,
    ),
  },
  {
    name: 'japanese-page-two-controls',
    about: 'A Japanese page; the main-user row has "Change" and "Disconnect", and the nearest heading is Japanese.',
    rows: 1,
    html: page(
      'ワークスペース設定',
      `
<header class="p-4 bg-white border-b flex justify-between"><b>アカウントポータル</b><nav class="flex gap-4 text-sm"><a href="/channels">チャンネル</a><a href="/users">ユーザー</a><a href="/workspace" aria-current="page">ワークスペース</a></nav></header>
<main class="mx-auto max-w-4xl p-6"><h1 class="text-lg font-semibold">Jira 連携</h1>
  <div class="mt-6 rounded-lg border bg-white">
    <div class="p-4 border-b"><h2 class="font-semibold text-sm">サイト</h2><div class="flex gap-4 items-center"><span class="flex-1 text-sm">acme-tokyo.atlassian.net</span><button type="button" class="border rounded px-4 py-2 text-sm">変更</button></div></div>
    <div class="p-4 border-b"><h2 class="font-semibold text-sm">接続アカウント</h2><div class="flex gap-4 items-center"><span class="text-sm" data-corpus-label="1">Main Authorized User：</span><span class="flex-1 text-sm" data-corpus-shows="1">ヘルプデスク連携</span><button type="button" class="border rounded px-4 py-2 text-sm text-red-600">Disconnect</button><button type="button" class="border rounded px-4 py-2 text-sm" data-corpus-control="1">Change</button></div><p class="text-xs text-gray-500 mt-2">変更すると、利用者に再認証が求められることがあります。</p></div>
    <div class="p-4"><h2 class="font-semibold text-sm">言語</h2><div class="flex gap-4 items-center"><span class="flex-1 text-sm">日本語</span><button type="button" class="border rounded px-4 py-2 text-sm">Change</button></div></div>
  </div>
</main>`,
      'ja',
    ),
  },
  {
    name: 'label-after-value-responsive-button-text',
    about:
      'The name stands above its small caption; the button’s long text is for wide screens, the short one for phones.',
    rows: 1,
    html: page(
      'Acme Rowing · portal',
      `
<div class="p-6 mx-auto max-w-4xl">
  <div class="rounded-lg border bg-yellow-50 p-4 text-sm">Your trial ends in 9 days. <a class="underline" href="/plan">Change plan</a></div>
  <div class="flex flex-col gap-4 mt-6">
    <div class="flex items-center gap-4 rounded-lg border bg-white p-4"><div class="flex-1"><div class="text-lg">acme-rowing.atlassian.net</div><div class="text-xs text-gray-500">Jira site</div></div><button type="button" class="rounded border px-4 py-2 text-sm"><span class="md:hidden">Change</span><span class="hidden md:inline">Change Jira site</span></button></div>
    <div class="flex items-center gap-4 rounded-lg border bg-white p-4"><div class="flex-1"><div class="text-lg" data-corpus-shows="1">Coxswain (557058:3b1f)</div><div class="text-xs text-gray-500" data-corpus-label="1">Main authorized user</div></div><button type="button" class="rounded border px-4 py-2 text-sm" data-corpus-control="1"><span class="md:hidden">Change</span><span class="hidden md:inline">Change main authorized user</span></button></div>
    <div class="flex items-center gap-4 rounded-lg border bg-white p-4"><div class="flex-1"><div class="text-lg">Margit Olsen</div><div class="text-xs text-gray-500">Workspace owner</div></div><button type="button" class="rounded border px-4 py-2 text-sm"><span class="md:hidden">Change</span><span class="hidden md:inline">Change owner</span></button></div>
  </div>
</div>`,
    ),
  },

  // Nothing to find from here on.

  {
    name: 'plan-password-and-profile',
    about: 'Cards for plan, password, picture and main e-mail address: no word of the main user.',
    rows: 0,
    html: page(
      'Profile',
      `
<main class="mx-auto max-w-4xl p-6 flex flex-col gap-4"><h1 class="text-lg font-semibold">Profile</h1>
  <div class="flex items-center justify-between rounded-lg border bg-white p-4"><div><p class="text-sm font-medium">User name</p><p class="text-sm text-gray-500">t.lindqvist</p></div><button type="button" class="text-indigo-600 text-sm">Change</button></div>
  <div class="flex items-center justify-between rounded-lg border bg-white p-4"><div><p class="text-sm font-medium">Password</p><p class="text-sm text-gray-500">changed in May</p></div><button type="button" class="text-indigo-600 text-sm">Change password</button></div>
  <div class="flex items-center justify-between rounded-lg border bg-white p-4"><div><p class="text-sm font-medium">Plan</p><p class="text-sm text-gray-500">Starter</p></div><button type="button" class="text-indigo-600 text-sm">Change plan</button></div>
  <div class="flex items-center justify-between rounded-lg border bg-white p-4"><div><p class="text-sm font-medium">Main e-mail</p><p class="text-sm text-gray-500">t.lindqvist@acme.example</p></div><button type="button" class="text-indigo-600 text-sm">Change</button></div>
  <div class="flex items-center justify-between rounded-lg border bg-white p-4"><div><p class="text-sm font-medium">Account</p><p class="text-sm text-gray-500">Acme Optics</p></div><button type="button" class="text-indigo-600 text-sm">Switch account</button></div>
  <div class="flex items-center justify-between rounded-lg border bg-white p-4"><div><p class="text-sm font-medium">Authorized applications</p><p class="text-sm text-gray-500">Slack, Jira</p></div><a href="/apps" class="text-indigo-600 text-sm">Edit</a></div>
</main>`,
    ),
  },
  {
    name: 'access-restricted-notice',
    about: 'The row shows who it is, and in place of the control a notice with a button to request access.',
    rows: 0,
    html: page(
      'Workspace',
      `
<nav class="bg-white border-b p-4 flex gap-4 text-sm"><b>HelpDesk+</b><a href="/channels">Channels &amp; Users</a><a href="/workspace">Workspace</a></nav>
<main class="mx-auto max-w-4xl p-6"><h1 class="text-lg font-semibold">Workspace</h1>
  <div class="mt-6 rounded-lg border bg-white">
    <div class="p-4 border-b flex items-center justify-between"><div><p class="text-sm font-medium">Main authorized user</p><p class="text-sm text-gray-500">Kiosk Bot</p></div><div class="text-sm bg-yellow-50 rounded p-4"><p>Only approved administrators can change this.</p><button type="button" class="underline">Request access</button></div></div>
    <div class="p-4 border-b flex items-center justify-between"><div><p class="text-sm font-medium">Jira site</p><p class="text-sm text-gray-500">acme-kiosk.atlassian.net</p></div><div class="text-sm bg-yellow-50 rounded p-4"><p>Only approved administrators can change this.</p><button type="button" class="underline">Request access</button></div></div>
    <div class="p-4 flex items-center justify-between"><div><p class="text-sm font-medium">My reminders</p><p class="text-sm text-gray-500">Mornings</p></div><button type="button" class="text-sm text-indigo-600">Change</button></div>
  </div></main>`,
    ),
  },
  {
    name: 'owner-changes-main-user-does-not',
    about: 'Two tiles side by side: the main user without any control, the workspace owner with one.',
    rows: 0,
    html: page(
      'People in charge',
      `
<main class="mx-auto max-w-4xl p-6"><h1 class="text-lg font-semibold">People in charge</h1>
  <div class="grid grid-cols-2 gap-4 mt-6">
    <section class="rounded-lg border bg-white p-4"><h2 class="text-sm font-semibold">Main authorized user</h2><p class="mt-2 text-sm">Lagoon Service</p><p class="text-xs text-gray-500">Set by your organization’s policy.</p></section>
    <section class="rounded-lg border bg-white p-4"><h2 class="text-sm font-semibold">Workspace owner</h2><p class="mt-2 text-sm">Chidi Eze</p><button type="button" class="mt-2 rounded border px-4 py-2 text-sm">Change</button></section>
    <section class="rounded-lg border bg-white p-4"><h2 class="text-sm font-semibold">Technical contact</h2><p class="mt-2 text-sm">Mina Park</p><button type="button" class="mt-2 rounded border px-4 py-2 text-sm">Change</button></section>
    <section class="rounded-lg border bg-white p-4"><h2 class="text-sm font-semibold">Security contact</h2><p class="mt-2 text-sm">security@acme.example</p><button type="button" class="mt-2 rounded border px-4 py-2 text-sm">Edit</button></section>
  </div></main>`,
    ),
  },
  {
    name: 'faq-details',
    about: 'Questions and answers in details elements; the summaries are about changing the main user.',
    rows: 0,
    html: page(
      'Questions',
      `
<header class="bg-white border-b p-4 flex justify-between"><b>Help</b><button type="button" class="text-sm">Change language</button></header>
<main class="mx-auto max-w-4xl p-6"><h1 class="text-lg font-semibold">Questions about the main authorized user</h1>
  <div class="mt-6 flex flex-col gap-2">
    <details class="rounded-lg border bg-white p-4" open><summary class="font-medium text-sm">What is the main authorized user?</summary><p class="mt-2 text-sm">The Jira account that the bot uses. In older versions it was called main user, main account or Application Link User.</p></details>
    <details class="rounded-lg border bg-white p-4" open><summary class="font-medium text-sm">How do I change the main authorized user?</summary><p class="mt-2 text-sm">Open Workspace, find the row “Main authorized user” and click <kbd class="rounded border px-4">Change</kbd>. Jira asks you to allow the connection.</p></details>
    <details class="rounded-lg border bg-white p-4"><summary class="font-medium text-sm">Will people have to connect again?</summary><p class="mt-2 text-sm">They may be asked to.</p></details>
  </div>
  <div class="mt-6 flex items-center justify-between rounded-lg border bg-white p-4 text-sm"><span>Something wrong on this page?</span><a class="text-indigo-600" href="https://docs.vendor.example/edit">Edit</a></div>
</main>`,
    ),
  },
  {
    name: 'connected-users-cards',
    about: 'Cards of connected users, one with the badge "Main user"; each can be removed or messaged, none changed.',
    rows: 0,
    html: page(
      'Connected Users',
      `
<nav class="bg-white border-b p-4 flex gap-4 text-sm"><a href="/channels">Channels</a><a href="/users" aria-current="page">Connected Users</a></nav>
<main class="p-6"><div class="flex justify-between"><h1 class="text-lg font-semibold">Connected Users</h1><button type="button" class="rounded border px-4 py-2 text-sm">Invite User</button></div>
<ul role="list" class="grid grid-cols-3 gap-4 mt-6">
  <li class="rounded-lg border bg-white shadow"><div class="p-4 flex justify-between"><div><h3 class="text-sm font-medium">Desk Relay</h3><span class="rounded-full bg-yellow-50 text-xs">Main user</span><p class="text-sm text-gray-500">relay@acme.example</p></div><img class="h-10 w-10 rounded-full" src="data:," alt=""></div><div class="border-t flex"><a href="slack://user" class="flex-1 p-4 text-sm">Message</a><button type="button" class="flex-1 p-4 text-sm text-red-600">Remove connection</button></div></li>
  <li class="rounded-lg border bg-white shadow"><div class="p-4 flex justify-between"><div><h3 class="text-sm font-medium">Sofia Brandão</h3><span class="rounded-full text-xs">User</span><p class="text-sm text-gray-500">s.brandao@acme.example</p></div><img class="h-10 w-10 rounded-full" src="data:," alt=""></div><div class="border-t flex"><a href="slack://user" class="flex-1 p-4 text-sm">Message</a><button type="button" class="flex-1 p-4 text-sm text-red-600">Remove connection</button></div></li>
  <li class="rounded-lg border bg-white shadow"><div class="p-4 flex justify-between"><div><h3 class="text-sm font-medium">Jonas Weber</h3><span class="rounded-full text-xs">User</span><p class="text-sm text-gray-500">j.weber@acme.example</p></div><img class="h-10 w-10 rounded-full" src="data:," alt=""></div><div class="border-t flex"><a href="slack://user" class="flex-1 p-4 text-sm">Message</a><button type="button" class="flex-1 p-4 text-sm text-red-600">Remove connection</button></div></li>
</ul></main>`,
    ),
  },
  {
    name: 'shortcut-links-and-breadcrumb',
    about: 'The words stand in breadcrumb, sidebar and a shortcut card; the page itself edits working hours.',
    rows: 0,
    html: page(
      'Working hours',
      `
<div class="flex"><aside class="w-64 shrink-0 p-4 border-r bg-white"><h2 class="text-xs uppercase text-gray-500">Workspace</h2><ul class="text-sm"><li class="py-2"><a href="/ws/main-user">Main authorized user</a></li><li class="py-2"><a href="/ws/hours" aria-current="page">Working hours</a></li><li class="py-2"><a href="/ws/security">Security</a></li></ul></aside>
<main class="flex-1 p-6"><nav aria-label="Breadcrumb" class="text-xs text-gray-500"><a href="/ws">Workspace</a> / <span>Working hours</span></nav>
  <div class="mt-6 rounded-lg border bg-white p-4 flex items-center justify-between"><div><h1 class="text-sm font-semibold">Working hours</h1><p class="text-sm text-gray-500">Weekdays, 9 to 18</p></div><button type="button" class="rounded border px-4 py-2 text-sm">Change</button></div>
  <div class="mt-6 rounded-lg border bg-white p-4 flex items-center justify-between"><div><h2 class="text-sm font-semibold">Holidays</h2><p class="text-sm text-gray-500">Portugal</p></div><button type="button" class="rounded border px-4 py-2 text-sm">Edit</button></div>
  <div class="mt-6 grid grid-cols-2 gap-4 text-sm"><a class="rounded border bg-white p-4" href="/ws/security">Next: Security →</a><a class="rounded border bg-white p-4" href="/ws/main-user">← Back: Main authorized user</a></div>
</main></div>`,
    ),
  },
  {
    name: 'read-only-with-history',
    about: 'A page about the main user that only tells: name, history, health; its buttons test, copy and reload.',
    rows: 0,
    html: page(
      'Main authorized user',
      `
<header class="bg-white border-b p-4 flex justify-between"><b>Integration+</b><a class="text-sm" href="/settings">Change plan</a></header>
<main class="mx-auto max-w-4xl p-6"><h1 class="text-lg font-semibold">Main authorized user</h1>
  <div class="mt-6 rounded-lg border bg-white p-4 flex items-center gap-4"><img class="h-10 w-10 rounded-full" src="data:," alt=""><div class="flex-1"><p class="font-medium">Vineyard Sync</p><p class="text-sm text-gray-500">712020:0f3e7c52</p></div><button type="button" class="rounded border px-4 py-2 text-sm">Copy ID</button><button type="button" class="rounded border px-4 py-2 text-sm">Test connection</button></div>
  <h2 class="mt-6 font-semibold">Recent changes</h2>
  <ol class="mt-2 text-sm"><li class="py-2 border-b flex justify-between"><span>Main user changed to Vineyard Sync</span><time>1 Aug</time></li><li class="py-2 border-b flex justify-between"><span>Change refused: no licence</span><time>31 Jul</time></li></ol>
  <button type="button" class="mt-6 text-sm text-indigo-600">Reload</button>
  <p class="mt-6 text-sm text-gray-500">To have another account used, run <code>/jira-plus admin</code> in Slack.</p>
</main>`,
    ),
  },
  {
    name: 'pictured-settings-in-onboarding',
    about: 'A tour shows the settings row as a drawing (svg texts, no real button), above Back, Skip tour and Next.',
    rows: 0,
    html: page(
      'Welcome tour',
      `
<main class="mx-auto max-w-4xl p-6"><p class="text-xs text-gray-500">Step 2 of 4</p><h1 class="text-lg font-semibold">Choose the bot’s account later</h1>
  <p class="mt-2 text-sm">On the Workspace page you will find a row like this one:</p>
  <figure class="mt-6 rounded-lg border bg-white p-6"><svg viewBox="0 0 600 80" width="600" height="80" role="img" aria-label="Picture of the row Main authorized user with a button Change"><rect width="600" height="80" rx="8" fill="#fff"></rect><text x="20" y="36">Main authorized user</text><text x="20" y="60">Your Bot</text><rect x="500" y="22" width="80" height="36" rx="6" fill="#eef"></rect><text x="515" y="45">Change</text></svg><figcaption class="text-xs text-gray-500">The row Main authorized user</figcaption></figure>
  <div class="mt-6 flex justify-between"><button type="button" class="rounded border px-4 py-2 text-sm">Back</button><button type="button" class="text-sm">Skip tour</button><button type="button" class="rounded border px-4 py-2 text-sm">Next</button></div>
  <p class="mt-6 text-xs text-gray-500">Language: English <a class="underline" href="?lang">Change</a></p>
</main>`,
    ),
  },
];
