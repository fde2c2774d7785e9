import type { CorpusPage } from '../page.js';

/** Portals built of custom elements: open declarative shadow roots, slots, parts, roots inside roots, srcdoc frames. */
export const webComponents: readonly CorpusPage[] = [
  {
    name: 'whole-row-in-one-root',
    about: 'A settings card keeps label, name and button together in its own shadow root.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Settings – HelpDesk+</title>
<style>
  body { font: 14px/1.5 system-ui; margin: 0; }
  header, footer { padding: 12px 24px; background: #f4f5f7; }
  main { display: grid; gap: 16px; max-width: 760px; margin: 24px auto; }
</style>
</head>
<body>
<header><strong>HelpDesk+</strong> <a href="/w/acme">Acme Paper</a> <a href="/logout">Sign out</a></header>
<main>
  <h1>Workspace settings</h1>
  <acct-card>
    <template shadowrootmode="open">
      <style>:host { display: block; border: 1px solid #ddd; padding: 16px } .row { display: flex; gap: 12px }</style>
      <h2>Plan</h2>
      <div class="row"><span>Current plan</span><b>Standard, 25 agents</b><button type="button">Change plan</button></div>
    </template>
  </acct-card>
  <acct-card>
    <template shadowrootmode="open">
      <style>:host { display: block; border: 1px solid #ddd; padding: 16px } .row { display: flex; gap: 12px }</style>
      <h2>Jira connection</h2>
      <div class="row"><span>Site</span><b>acme-paper.atlassian.net</b></div>
      <div class="row">
        <span data-corpus-label="1">Main authorized user</span>
        <b data-corpus-shows="1">Jordan Blake</b>
        <button type="button" data-corpus-control="1">Change</button>
      </div>
      <div class="row"><span>Connected since</span><b>12 March</b></div>
    </template>
  </acct-card>
  <acct-card>
    <template shadowrootmode="open">
      <style>:host { display: block; border: 1px solid #ddd; padding: 16px } .row { display: flex; gap: 12px }</style>
      <h2>Security</h2>
      <div class="row"><span>Restrict Account Access</span><b>Off</b><button type="button">Edit</button></div>
    </template>
  </acct-card>
</main>
<footer><a href="/privacy">Privacy</a> · <a href="/status">System status</a></footer>
</body>
</html>`,
  },
  {
    name: 'label-slotted-button-in-root',
    about: 'The label and the name are slotted light children, the button is a part of the row element.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Account</title>
<style>
  setting-row { display: block; border-bottom: 1px solid #e3e3e3; }
  setting-row::part(action) { color: #0052cc; background: none; border: 0; text-decoration: underline; }
</style>
</head>
<body>
<nav aria-label="Main">
  <a href="#channels">Channels &amp; Users</a> <a href="#workspace" aria-current="page">Workspace</a> <a href="#perm">Permissions</a>
</nav>
<h1>Workspace</h1>
<section>
  <setting-row>
    <template shadowrootmode="open"><div class="l"><slot name="label"></slot></div><div class="v"><slot></slot></div><button part="action">Edit</button></template>
    <span slot="label">Workspace name</span>Larkspur Logistics
  </setting-row>
  <setting-row>
    <template shadowrootmode="open"><div class="l"><slot name="label"></slot></div><div class="v"><slot></slot></div><button part="action">Change</button></template>
    <span slot="label">Workspace owner</span>Priya Nand
  </setting-row>
  <setting-row>
    <template shadowrootmode="open"><div class="l"><slot name="label"></slot></div><div class="v"><slot></slot></div><button part="action" data-corpus-control="1">Change</button></template>
    <span slot="label" data-corpus-label="1">Main authorized user:</span><em data-corpus-shows="1">jira-bot@larkspur.example</em>
  </setting-row>
  <setting-row>
    <template shadowrootmode="open"><div class="l"><slot name="label"></slot></div><div class="v"><slot></slot></div><button part="action">Change</button></template>
    <span slot="label">Time zone</span>Europe/Dublin
  </setting-row>
</section>
<footer>Need help? <a href="mailto:help@larkspur.example">Write to us</a></footer>
</body>
</html>`,
  },
  {
    name: 'label-in-root-link-slotted',
    about:
      'The row element draws its label from an attribute into its root; the link is a light child in the action slot.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Integration+ account</title></head>
<body>
<x-topbar><template shadowrootmode="open"><header><slot name="brand"></slot><nav><slot></slot></nav></header></template>
  <b slot="brand">Integration+</b><a href="/home">Home</a><a href="/docs">Docs</a><a href="/profile">Edit profile</a>
</x-topbar>
<main>
  <h1>Connection to Jira</h1>
  <field-row label="Jira site">
    <template shadowrootmode="open"><div class="cap">Jira site</div><div class="val"><slot></slot></div><div class="act"><slot name="action"></slot></div></template>
    https://bramble.atlassian.net <a slot="action" href="/jira/site">change site</a>
  </field-row>
  <field-row label="Main Authorized User">
    <template shadowrootmode="open"><div class="cap" data-corpus-label="1">Main Authorized User</div><div class="val"><slot></slot></div><div class="act"><slot name="action"></slot></div></template>
    <span data-corpus-shows="1">Service Desk Robot</span> <a slot="action" href="/jira/authorize/main" data-corpus-control="1">change</a>
  </field-row>
  <field-row label="Webhook">
    <template shadowrootmode="open"><div class="cap">Webhook</div><div class="val"><slot></slot></div><div class="act"><slot name="action"></slot></div></template>
    Active <a slot="action" href="/jira/webhook">edit</a>
  </field-row>
  <p>The main authorized user creates the application link and the webhooks. Choose an account with administration rights.</p>
</main>
</body>
</html>`,
  },
  {
    name: 'four-roots-deep',
    about:
      'Shell, page, status panel and status row are roots inside one another; the button element has a root of its own.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Jira Integration+ · Acme</title></head>
<body>
<app-shell>
<template shadowrootmode="open">
  <style>.layout { display: grid; grid-template-columns: 200px 1fr }</style>
  <div class="layout">
    <nav><a href="#/channels">Channels &amp; Users</a><br><a href="#/workspace">Workspace</a><br><a href="#/permissions">Permissions</a></nav>
    <settings-page>
    <template shadowrootmode="open">
      <h1>Overview</h1>
      <p>Everything that Integration+ knows of your workspace.</p>
      <channel-list><template shadowrootmode="open"><h2>Channels</h2><ul><li>#general <button>Edit</button></li><li>#it-help <button>Edit</button></li></ul></template></channel-list>
      <status-panel>
      <template shadowrootmode="open">
        <h2>Integration+ Status</h2>
        <status-row>
        <template shadowrootmode="open">
          <span class="k">Slack workspace</span> <span class="v">acme-ops</span>
          <nx-button><template shadowrootmode="open"><button type="button"><slot></slot></button></template>Reconnect</nx-button>
        </template>
        </status-row>
        <status-row>
        <template shadowrootmode="open">
          <span class="k" data-corpus-label="1">Main authorized user</span> <span class="v" data-corpus-shows="1">Ines Calder (ines.calder@acme.example)</span>
          <nx-button><template shadowrootmode="open"><button type="button" data-corpus-control="1"><slot></slot></button></template>Change</nx-button>
        </template>
        </status-row>
        <status-row>
        <template shadowrootmode="open">
          <span class="k">Default project</span> <span class="v">OPS</span>
          <nx-button><template shadowrootmode="open"><button type="button"><slot></slot></button></template>Change</nx-button>
        </template>
        </status-row>
      </template>
      </status-panel>
    </template>
    </settings-page>
  </div>
</template>
</app-shell>
</body>
</html>`,
  },
  {
    name: 'two-bots-two-panels',
    about: 'Two bots, each in a panel with its own root, its own main user and its own control.',
    rows: 2,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Bots</title>
<style>bot-panel { display: block; margin: 1rem; padding: 1rem; border: 2px solid #ccd }</style></head>
<body>
<header><h1>Bots in Quillfeather Studio</h1><button id="add">Add a bot</button></header>
<bot-panel name="HelpDesk+">
  <template shadowrootmode="open">
    <h2>HelpDesk+</h2>
    <table>
      <tr><th scope="row">Request channel</th><td>#help-desk</td><td><a href="/b/1/channel">Change</a></td></tr>
      <tr><th scope="row" data-corpus-label="1">Main user</th><td data-corpus-shows="1">Helpdesk Service</td><td><a href="/b/1/main-user" data-corpus-control="1">Change</a></td></tr>
      <tr><th scope="row">Fallback agent</th><td>none</td><td><a href="/b/1/agent">Change</a></td></tr>
    </table>
    <button>Remove bot</button>
  </template>
</bot-panel>
<bot-panel name="Integration+">
  <template shadowrootmode="open">
    <h2>Integration+</h2>
    <table>
      <tr><th scope="row" data-corpus-label="2">Main user</th><td data-corpus-shows="2">Olu Adeyemi</td><td><a href="/b/2/main-user" data-corpus-control="2">Change</a></td></tr>
      <tr><th scope="row">Notification style</th><td>Compact</td><td><a href="/b/2/style">Change</a></td></tr>
    </table>
    <button>Remove bot</button>
  </template>
</bot-panel>
<footer>© Quillfeather Studio workspace · <a href="/billing">Change plan</a></footer>
</body>
</html>`,
  },
  {
    name: 'defined-after-a-while',
    about: 'The element is in the page from the start and empty; a script defines it 250 ms later and builds its root.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>HelpDesk+ connection</title></head>
<body>
<nav><a href="/">Dashboard</a> <a href="/members">Members</a> <a href="/main-settings">Main settings</a></nav>
<h1>Connection</h1>
<p id="loading">Loading…</p>
<jira-connection data-site="pinecone.atlassian.net" data-user="Tomasz Wrona"></jira-connection>
<section><h2>Slack</h2><p>Signed in as <b>Mina Okafor</b> <button>Switch workspace</button></p></section>
<script>
  setTimeout(function () {
    customElements.define('jira-connection', class extends HTMLElement {
      connectedCallback() {
        var root = this.attachShadow({ mode: 'open' });
        root.innerHTML = '<section><h2>Jira</h2><dl>' +
          '<dt>Site</dt><dd>' + this.dataset.site + ' <button type="button">Change site</button></dd>' +
          '<dt data-corpus-label="1">Main authorised account</dt>' +
          '<dd><span data-corpus-shows="1">' + this.dataset.user + '</span> <button type="button" data-corpus-control="1">Switch user</button></dd>' +
          '<dt>Projects</dt><dd>4 selected <button type="button">Edit</button></dd></dl></section>';
        document.getElementById('loading').remove();
      }
    });
  }, 250);
</script>
</body>
</html>`,
  },
  {
    name: 'rebuilt-inside-its-root',
    about: 'The panel writes its root anew every 50 ms, five times, as its answers come in.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Status</title></head>
<body>
<h1>Workspace status</h1>
<live-status></live-status>
<aside><h2>Billing</h2><p>Paid by card ending 4402 <a href="/card">Change</a></p></aside>
<script>
  class LiveStatus extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }); this.turn = 0; }
    connectedCallback() { this.paint(); this.timer = setInterval(() => { if (++this.turn === 5) clearInterval(this.timer); this.paint(); }, 50); }
    paint() {
      const rows = [['Slack', this.turn > 0 ? 'Connected' : '…'], ['Jira', this.turn > 1 ? 'Connected' : '…'], ['Webhooks', this.turn > 2 ? '3 active' : '…']];
      const html = rows.map(([k, v]) => '<li><span>' + k + '</span> <i>' + v + '</i> <button>Check again</button></li>').join('');
      const main = this.turn < 2 ? '' : '<li><span data-corpus-label="1">Main authorized user *</span> <i data-corpus-shows="1">' +
        (this.turn < 3 ? '…' : '712020:5f1c9a7e-3b6d-4c1a-9e42-a0c2b1d4e8f7') + '</i> <button data-corpus-control="1">Change</button></li>';
      this.shadowRoot.innerHTML = '<h2>Integration+ Status</h2><ul>' + html + main + '</ul><small>Updated ' + this.turn + ' times</small>';
    }
  }
  customElements.define('live-status', LiveStatus);
</script>
</body>
</html>`,
  },
  {
    name: 'settings-in-a-frame',
    about: 'The portal is a frame of navigation around an older settings page in a srcdoc frame.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Account console</title>
<style>body { margin: 0; display: grid; grid-template-columns: 180px 1fr } iframe { width: 100%; height: 600px; border: 0 }</style></head>
<body>
<nav>
  <p><b>Account console</b></p>
  <ul><li><a href="#users">Users</a></li><li><a href="#apps">Apps</a></li><li><a href="#plan">Change plan</a></li></ul>
</nav>
<iframe title="Application settings" srcdoc='<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Application settings</title></head>
<body>
<h1>HelpDesk+ application settings</h1>
<form action="/settings" method="post">
  <fieldset>
    <legend>Application link</legend>
    <p><label for="url">Jira URL</label> <input id="url" value="https://thistle.example/jira" readonly></p>
    <p><span data-corpus-label="1">Application Link User</span>: <strong data-corpus-shows="1">svc-helpdesk</strong>
      <input type="button" value="Change" onclick="void 0" data-corpus-control="1"></p>
    <p><label for="key">Consumer key</label> <input id="key" value="HDP-acme"> <input type="button" value="Replace key"></p>
  </fieldset>
  <fieldset>
    <legend>Password</legend>
    <p>Last changed in May <input type="button" value="Change password"></p>
  </fieldset>
  <input type="submit" value="Save settings">
</form>
</body></html>'></iframe>
</body>
</html>`,
  },
  {
    name: 'root-inside-a-frame',
    about: 'A srcdoc frame in a shadow root holds a component with a root of its own, where the row is.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Workspace portal</title></head>
<body>
<portal-stage>
<template shadowrootmode="open">
  <style>iframe { width: 900px; height: 500px }</style>
  <header><h1>Workspace portal</h1><button>Invite User</button></header>
  <iframe title="Connection" srcdoc='<!doctype html><html lang="en"><body>
<h2>Connection details</h2>
<conn-card>
<template shadowrootmode="open">
  <style>li { display: flex; justify-content: space-between }</style>
  <ul>
    <li><span>Slack team</span><span>T-0419 Foxglove</span><button>Rename</button></li>
    <li><span data-corpus-label="1">Main account</span><span data-corpus-shows="1">Foxglove Integrations</span><button data-corpus-control="1">Replace account</button></li>
    <li><span>Log level</span><span>Warnings</span><button>Change</button></li>
  </ul>
</template>
</conn-card>
</body></html>'></iframe>
  <footer>Build 4.18</footer>
</template>
</portal-stage>
</body>
</html>`,
  },
  {
    name: 'control-first-in-the-root',
    about: 'In the order of the markup the button comes before the label; the grid of the root puts it at the right.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Jira settings</title></head>
<body>
<main>
<h1>Jira settings</h1>
<grid-line>
  <template shadowrootmode="open">
    <style>:host { display: grid; grid-template: "t a" "d a" / 1fr 160px } .a { grid-area: a } .t { grid-area: t } .d { grid-area: d }</style>
    <button class="a" part="button">Edit</button><strong class="t">Issue types</strong><span class="d">Task, Bug, Service request</span>
  </template>
</grid-line>
<grid-line>
  <template shadowrootmode="open">
    <style>:host { display: grid; grid-template: "t a" "d a" / 1fr 160px } .a { grid-area: a } .t { grid-area: t } .d { grid-area: d }</style>
    <button class="a" part="button" data-corpus-control="1">Edit</button><strong class="t" data-corpus-label="1">main authorized user</strong><span class="d">Acts in Jira as <span data-corpus-shows="1">Wren Holloway</span></span>
  </template>
</grid-line>
<grid-line>
  <template shadowrootmode="open">
    <style>:host { display: grid; grid-template: "t a" "d a" / 1fr 160px } .a { grid-area: a } .t { grid-area: t } .d { grid-area: d }</style>
    <button class="a" part="button">Edit</button><strong class="t">Reporter mapping</strong><span class="d">Match by e-mail</span>
  </template>
</grid-line>
</main>
</body>
</html>`,
  },
  {
    name: 'icon-button-with-a-name',
    about: 'Only a pencil: the name of the button is in aria-label, and its neighbours have pencils of their own.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>HelpDesk+ settings</title></head>
<body>
<h1>Settings</h1>
<div class="list">
<icon-row>
  <template shadowrootmode="open">
    <div><span><slot name="t"></slot></span> <span><slot name="v"></slot></span>
    <button aria-label="Edit display name"><svg width="16" height="16" aria-hidden="true"><path d="M2 14l3-1 8-8-2-2-8 8z"/></svg></button></div>
  </template>
  <span slot="t">Bot display name</span><span slot="v">Deskie</span>
</icon-row>
<icon-row>
  <template shadowrootmode="open">
    <div><span><slot name="t"></slot></span> <span><slot name="v"></slot></span>
    <button aria-label="Change main authorized user" data-corpus-control="1"><svg width="16" height="16" aria-hidden="true"><path d="M2 14l3-1 8-8-2-2-8 8z"/></svg></button></div>
  </template>
  <span slot="t" data-corpus-label="1">Main authorized user</span><span slot="v"><img src="data:," width="24" height="24" alt="Saoirse Quill" data-corpus-shows="1"></span>
</icon-row>
<icon-row>
  <template shadowrootmode="open">
    <div><span><slot name="t"></slot></span> <span><slot name="v"></slot></span>
    <button aria-label="Change colour"><svg width="16" height="16" aria-hidden="true"><path d="M2 14l3-1 8-8-2-2-8 8z"/></svg></button></div>
  </template>
  <span slot="t">Accent colour</span><span slot="v">Teal</span>
</icon-row>
</div>
</body>
</html>`,
  },
  {
    name: 'group-named-by-a-heading',
    about: 'A group in the root is named by its heading with aria-labelledby; the only button in it says "Change…".',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Workspace · Connection</title></head>
<body>
<connection-settings>
<template shadowrootmode="open">
  <section aria-labelledby="h-slack">
    <h3 id="h-slack">Slack app</h3>
    <p>Version 3.2, installed by Bea Lindqvist.</p>
    <button>Reinstall</button>
  </section>
  <section aria-labelledby="h-main">
    <h3 id="h-main" data-corpus-label="1">Main authorized user</h3>
    <p>HelpDesk+ talks to Jira in the name of this account, so that it must see every project that your teams need. It is also the one that answers for customers without an account.</p>
    <figure><img alt="" src="data:," width="32" height="32"><figcaption data-corpus-shows="1">Jira Service (jira.service@hazelwood.example)</figcaption></figure>
    <div class="buttons"><button data-corpus-control="1">Change…</button></div>
  </section>
  <section aria-labelledby="h-lang">
    <h3 id="h-lang">Language</h3>
    <p>English (UK)</p>
    <button>Change…</button>
  </section>
</template>
</connection-settings>
<footer><a href="/terms">Terms</a></footer>
</body>
</html>`,
  },
  {
    name: 'phone-and-desk-variants',
    about: 'The row is there twice, for phones and for desks; the root hides the one for phones.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Status – Integration+</title></head>
<body>
<h1>Integration+ Status</h1>
<responsive-status>
<template shadowrootmode="open">
  <style>.phone { display: none } table { width: 100%; text-align: left }</style>
  <div class="phone">
    <h4>Main authorized user</h4><p>Noor Castellan</p><button>Change</button>
    <h4>Webhooks</h4><p>Active</p><button>Repair</button>
  </div>
  <div class="desk">
    <table>
      <thead><tr><th>What</th><th>State</th><th>Action</th></tr></thead>
      <tbody>
        <tr><td data-corpus-label="1">Main authorized user</td><td data-corpus-shows="1">Noor Castellan</td><td><button data-corpus-control="1">Change</button></td></tr>
        <tr><td>Webhooks</td><td>Active</td><td><button>Repair</button></td></tr>
        <tr><td>Default board</td><td>OPS board</td><td><button>Change</button></td></tr>
      </tbody>
    </table>
  </div>
</template>
</responsive-status>
</body>
</html>`,
  },
  {
    name: 'change-beside-disconnect',
    about: 'One row, two buttons of the same element type: one changes the user, the other takes the connection away.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Connected account</title></head>
<body>
<nav><a href="#c">Channels</a> <a href="#u">Connected Users</a></nav>
<user-chip-row>
<template shadowrootmode="open">
  <style>:host { display: flex; gap: 8px; align-items: center } .push { margin-left: auto }</style>
  <slot name="caption"></slot>
  <slot name="who"></slot>
  <span class="push"></span>
  <nx-btn kind="danger"><template shadowrootmode="open"><button class="b danger"><slot></slot></button></template>Disconnect</nx-btn>
  <nx-btn kind="plain"><template shadowrootmode="open"><button class="b" data-corpus-control="1"><slot></slot></button></template>Change user</nx-btn>
</template>
<label slot="caption" data-corpus-label="1">Main <b>authorized</b> user</label>
<span slot="who" data-corpus-shows="1">@robot-jira</span>
</user-chip-row>
<user-chip-row>
<template shadowrootmode="open">
  <style>:host { display: flex; gap: 8px; align-items: center }</style>
  <slot name="caption"></slot> <slot name="who"></slot>
  <nx-btn kind="plain"><template shadowrootmode="open"><button class="b"><slot></slot></button></template>Remove connection</nx-btn>
</template>
<label slot="caption">Connected user</label>
<span slot="who">@liam.porter</span>
</user-chip-row>
</body>
</html>`,
  },
  {
    name: 'open-actions-menu',
    about: "The action is an item of an opened menu behind three dots, in the menu element's own root.",
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Connections</title></head>
<body>
<h1>Connections</h1>
<conn-tile>
<template shadowrootmode="open">
  <article>
    <h2>saltmarsh.atlassian.net</h2>
    <p><span data-corpus-label="1">Main Authorised User</span> – <span data-corpus-shows="1">Ruben Achterberg</span></p>
    <kebab-menu>
    <template shadowrootmode="open">
      <button aria-haspopup="menu" aria-expanded="true" aria-label="More actions">⋯</button>
      <div role="menu">
        <div role="menuitem" tabindex="-1">Refresh projects</div>
        <div role="menuitem" tabindex="-1" data-corpus-control="1">Change main authorised user</div>
        <div role="menuitem" tabindex="-1">Rename connection</div>
        <div role="menuitem" tabindex="-1">Remove connection</div>
      </div>
    </template>
    </kebab-menu>
  </article>
</template>
</conn-tile>
<p><a href="/connections/new">Add another Jira site</a></p>
</body>
</html>`,
  },
  {
    name: 'label-is-default-slot-content',
    about:
      'Nobody fills the title slot, so the words that stand in it by default are what is seen; the host is the button.',
    rows: 1,
    html: `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>設定</title></head>
<body>
<h1>ワークスペース設定</h1>
<plus-setting>
  <template shadowrootmode="open"><p><slot name="title">Channel</slot></p><p><slot></slot></p><slot name="do"></slot></template>
  #support <plus-action slot="do" role="button" tabindex="0"><template shadowrootmode="open"><span class="face">変更</span></template></plus-action>
</plus-setting>
<plus-setting>
  <template shadowrootmode="open"><p><slot name="title"><span data-corpus-label="1">Main authorized user</span></slot></p><p><slot></slot></p><slot name="do"></slot></template>
  <span data-corpus-shows="1">佐々木 澪 (mio.sasaki@tsubame.example)</span> <plus-action slot="do" role="button" tabindex="0" data-corpus-control="1"><template shadowrootmode="open"><span class="face">Change</span></template></plus-action>
</plus-setting>
<plus-setting>
  <template shadowrootmode="open"><p><slot name="title">Language</slot></p><p><slot></slot></p><slot name="do"></slot></template>
  日本語 <plus-action slot="do" role="button" tabindex="0"><template shadowrootmode="open"><span class="face">変更</span></template></plus-action>
</plus-setting>
<footer>© つばめ商会</footer>
</body>
</html>`,
  },

  {
    name: 'members-and-navigation-only',
    about: 'Navigation and a table of members speak of a main user as a role; the edit buttons edit members.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Members</title></head>
<body>
<side-nav><template shadowrootmode="open"><nav><slot></slot></nav></template>
  <a href="/members" aria-current="page">Members</a><a href="/main-user">Main user</a><a href="/plan">Change plan</a><a href="/password">Change password</a>
</side-nav>
<member-table>
<template shadowrootmode="open">
  <h1>Members</h1><button>Invite User</button>
  <table>
    <thead><tr><th>Name</th><th>Role</th><th>Two-step</th><th></th></tr></thead>
    <tbody>
      <tr><td>Jordan Blake</td><td>Workspace owner</td><td>On</td><td><button>Change role</button></td></tr>
      <tr><td>Petra Voss</td><td>Agent</td><td>Off</td><td><button>Change role</button></td></tr>
      <tr><td>Liam Porter</td><td>Member</td><td>On</td><td><button>Change role</button></td></tr>
    </tbody>
  </table>
  <p>Roles: owner, agent, member. The main user of the Jira connection is shown under Main user.</p>
</template>
</member-table>
</body>
</html>`,
  },
  {
    name: 'row-that-can-only-be-read',
    about: 'The row has no control at all; the Change of the next row belongs to the workspace owner.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Workspace</title></head>
<body>
<h1>Workspace</h1>
<info-row><template shadowrootmode="open"><span class="k">Main authorized user</span><span class="v"><slot></slot></span></template>Jordan Blake</info-row>
<hr>
<info-row><template shadowrootmode="open"><span class="k">Workspace owner</span><span class="v"><slot></slot></span><button>Change</button></template>Priya Nand</info-row>
<hr>
<info-row><template shadowrootmode="open"><span class="k">Billing contact</span><span class="v"><slot></slot></span><button>Change</button></template>accounts@larkspur.example</info-row>
<hr>
<info-row><template shadowrootmode="open"><span class="k">Region</span><span class="v"><slot></slot></span></template>Frankfurt</info-row>
<footer><a href="/help/regions">About regions</a></footer>
</body>
</html>`,
  },
  {
    name: 'ask-for-access-instead',
    about:
      'The account is restricted: where the control would stand there is a notice with a button that asks for access.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Restricted</title></head>
<body>
<header><b>Integration+</b> <a href="/me">Edit profile</a></header>
<status-panel>
<template shadowrootmode="open">
  <h2>Integration+ Status</h2>
  <dl>
    <dt>Slack workspace</dt><dd>acme-ops</dd>
    <dt>Main authorized user</dt>
    <dd>
      <access-notice>
      <template shadowrootmode="open">
        <div role="note"><p>Your account may not see or change this setting. An administrator on the list "Restrict Account Access" can let you in.</p>
        <button type="button">Request access</button> <a href="/help/restrict">Learn more</a></div>
      </template>
      </access-notice>
    </dd>
    <dt>Webhooks</dt><dd>Active</dd>
  </dl>
</template>
</status-panel>
<section><h2>Your notifications</h2><p>Daily digest <button>Change</button></p></section>
</body>
</html>`,
  },
  {
    name: 'help-article-with-pictures',
    about: 'A help article about the setting, with a drawn picture of the button and ways to edit the article.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Help: main authorized user</title></head>
<body>
<help-shell>
<template shadowrootmode="open">
  <aside><a href="#what">What it is</a><br><a href="#how">Change the main authorized user</a><br><a href="#who">Who to choose</a></aside>
  <article><slot></slot></article>
  <div class="meta">Written by Petra Voss <a href="/kb/77/edit">Edit article</a> <button>Switch language</button></div>
</template>
<h1>Main authorized user</h1>
<p id="what">The account in whose name HelpDesk+ talks to Jira.</p>
<h2 id="how">How to change it</h2>
<ol>
  <li>Sign in to Jira with the account that you want to use.</li>
  <li>Open your account portal and scroll to <b>Main authorized user</b>.</li>
  <li>Press <b>Change</b>, here at the right:
    <figure><svg width="260" height="40" role="img" aria-label="The row with its Change button"><rect width="258" height="38" fill="none" stroke="#999"/><text x="8" y="24">Main authorized user</text><text x="200" y="24">Change</text></svg>
    <figcaption>The row in the portal</figcaption></figure></li>
  <li>Press Allow.</li>
</ol>
<p>Was this helpful? <button>Yes</button> <button>No</button></p>
</help-shell>
</body>
</html>`,
  },
  {
    name: 'children-without-a-slot',
    about: 'Light children whose element has no slot for them, and an unused template: never rendered, so not there.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Connection</title></head>
<body>
<h1>Connection</h1>
<conn-view>
<template shadowrootmode="open">
  <p>No Jira site is connected yet.</p>
  <button>Connect Jira</button>
  <slot name="footer"></slot>
</template>
<div class="row"><span>Main authorized user</span> <b>Jordan Blake</b> <button>Change</button></div>
<p slot="footer">Questions? <a href="/contact">Contact us</a></p>
</conn-view>
<template id="row-template"><div class="row"><span>Main authorized user</span> <button>Change</button></div></template>
<section><h2>Workspace name</h2><p>Acme Paper <button>Change</button></p></section>
</body>
</html>`,
  },
  {
    name: 'frame-about-something-else',
    about:
      'A read-only line outside names the main user; the frame below it is about the password of the person who looks.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>My account</title><style>iframe { width: 600px; height: 260px }</style></head>
<body>
<h1>My account</h1>
<p class="facts">This workspace's main authorized user is Helpdesk Service. Ask your administrator if that should be somebody else.</p>
<iframe title="Sign-in and security" srcdoc='<!doctype html><html lang="en"><body>
<h2>Sign-in and security</h2>
<pw-card><template shadowrootmode="open">
  <div><span>Password</span> <i>changed 4 months ago</i> <button>Change</button></div>
  <div><span>E-mail</span> <i>mina.okafor@pinecone.example</i> <button>Change</button></div>
  <div><span>Authorized devices</span> <i>2</i> <button>Edit</button></div>
</template></pw-card>
</body></html>'></iframe>
<footer>Signed in with Slack as Mina Okafor. <a href="/switch">Switch account</a></footer>
</body>
</html>`,
  },
  {
    name: 'connected-users-list',
    about: 'Everybody who has connected a Jira account, each with Remove connection; none of them is the setting.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Channels &amp; Users</title></head>
<body>
<tab-bar><template shadowrootmode="open"><div role="tablist"><slot></slot></div></template>
  <button role="tab" aria-selected="false">Channels</button><button role="tab" aria-selected="true">Connected Users</button>
</tab-bar>
<p>Each user authorizes once, with their own account. Users see this list; the main authorized user is kept under Workspace.</p>
<person-item><template shadowrootmode="open"><div><slot></slot> <button>Remove connection</button></div></template>Ada Lindholm · authorized user</person-item>
<person-item><template shadowrootmode="open"><div><slot></slot> <button>Remove connection</button></div></template>Ben Oduya · authorized user</person-item>
<person-item><template shadowrootmode="open"><div><slot></slot> <button>Remove connection</button> <button>Change e-mail</button></div></template>Cleo Marsh · authorization expired</person-item>
<button>Invite User</button>
<script>
  setTimeout(function () {
    var item = document.createElement('person-item');
    item.attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot> <button>Remove connection</button></div>';
    item.textContent = 'Dov Arlen · authorized user';
    document.querySelector('person-item').after(item);
  }, 200);
</script>
</body>
</html>`,
  },
  {
    name: 'other-authorized-things',
    about:
      'Authorized domains, authorized apps and a main channel have Change controls in roots like the row that is sought.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Security</title></head>
<body>
<h1>Workspace › Security</h1>
<sec-row><template shadowrootmode="open"><b>Authorized domains</b> <slot></slot> <button>Change</button></template>acme.example</sec-row>
<sec-row><template shadowrootmode="open"><b>Main channel</b> <slot></slot> <button>Change</button></template>#it-help</sec-row>
<sec-row><template shadowrootmode="open"><b>Authorized users may invite others</b> <slot></slot> <button>Edit</button></template>Yes</sec-row>
<sec-row><template shadowrootmode="open"><b>Restrict Account Access</b> <slot></slot> <button>Save settings</button></template><input aria-label="Users with access" value="Jordan Blake, Petra Voss"></sec-row>
<sec-row><template shadowrootmode="open"><b>Your account</b> <slot></slot> <button>Switch account</button></template>jordan.blake@acme.example</sec-row>
</body>
</html>`,
  },
];
