import type { CorpusPage } from '../page.js';

/** Long settings pages, status sections, tabs, accordions, wizards; rendered late or again; surroundings in other languages. */
export const wizardsAndSections: readonly CorpusPage[] = [
  {
    name: 'status-section-far-below',
    about: 'A long page; the row is in "Integration+ Status", reached by scrolling, in a definition list.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Integration+ | Acme Paper</title>
<style>body { font: 15px sans-serif; margin: 0 40px } section { min-height: 420px; border-top: 1px solid #ccc; padding: 20px 0 } dl { display: grid; grid-template-columns: 220px 1fr; row-gap: 8px }</style>
</head>
<body>
<header><a href="/">Integration+</a> | <a href="/account">Account</a> | <a href="/logout">Sign out</a></header>
<nav aria-label="On this page"><a href="#general">General</a> <a href="#notify">Notifications</a> <a href="#commands">Commands</a> <a href="#status">Integration+ Status</a></nav>
<section id="general"><h2>General</h2>
  <dl><dt>Workspace</dt><dd>Acme Paper <a href="/rename">change</a></dd><dt>Plan</dt><dd>Team, monthly <a href="/plan">change</a></dd><dt>Language</dt><dd>English <a href="/lang">change</a></dd></dl>
</section>
<section id="notify"><h2>Notifications</h2>
  <p><label><input type="checkbox" checked> Post a message when an issue is assigned</label></p>
  <p><label><input type="checkbox"> Post a message when a sprint starts</label></p>
  <p>Default channel: #dev <a href="/channel">change</a></p>
</section>
<section id="commands"><h2>Commands</h2>
  <table><tr><th>Command</th><th>Does</th></tr><tr><td><code>/jira-plus new</code></td><td>Creates an issue</td></tr><tr><td><code>/jira-plus connect</code></td><td>Connects a user</td></tr></table>
</section>
<section id="status"><h2>Integration+ Status</h2>
  <dl>
    <dt>Jira site</dt><dd>acme-paper.atlassian.net</dd>
    <dt>Application link</dt><dd>OK</dd>
    <dt data-corpus-label="1">Main authorized user</dt><dd><span data-corpus-shows="1">Jordan Blake</span> <a href="/jira/main" data-corpus-control="1">change</a></dd>
    <dt>Webhooks</dt><dd>OK, last event 3 minutes ago</dd>
    <dt>Disconnect</dt><dd><a href="/jira/disconnect">disconnect Jira</a></dd>
  </dl>
</section>
<footer>Imprint · Privacy · <a href="/status">Uptime</a></footer>
</body>
</html>`,
  },
  {
    name: 'skeleton-then-status',
    about: 'Grey bars first; after 280 ms a script puts the status table in their place.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>HelpDesk+ status</title>
<style>.bar { height: 14px; width: 300px; background: #e5e5e5; margin: 10px 0 }</style></head>
<body>
<aside><ul><li><a href="#/channels">Channels &amp; Users</a></li><li><a href="#/status" aria-current="page">Status</a></li><li><a href="#/security">Security</a></li></ul></aside>
<main>
  <h1>Status</h1>
  <div id="status" aria-busy="true"><div class="bar"></div><div class="bar"></div><div class="bar"></div></div>
  <div id="billing"><h2>Billing</h2><p>Billing contact: accounts@saltmarsh.example <button>Change</button></p></div>
</main>
<script>
  function line(key, value, action, mark) {
    var tr = document.createElement('tr');
    [key, value].forEach(function (text, i) {
      var td = document.createElement('td'); td.textContent = text;
      if (mark) td.setAttribute(i ? 'data-corpus-shows' : 'data-corpus-label', mark);
      tr.append(td);
    });
    var td = document.createElement('td');
    if (action) {
      var b = document.createElement('button'); b.type = 'button'; b.textContent = action;
      if (mark) b.setAttribute('data-corpus-control', mark);
      td.append(b);
    }
    tr.append(td);
    return tr;
  }
  setTimeout(function () {
    var table = document.createElement('table');
    table.append(line('Slack', 'Connected', ''), line('Jira Service Management', 'Connected', 'Test'),
      line('Main authorized user', 'helpdesk.bot@saltmarsh.example', 'Change', '1'), line('Request types', '9', 'Edit'));
    var box = document.getElementById('status');
    box.removeAttribute('aria-busy');
    box.replaceChildren(table);
  }, 280);
</script>
</body>
</html>`,
  },
  {
    name: 'accordion-with-one-open',
    about: 'An accordion of details elements; the open one is named after the row, its content holds name and button.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Connection settings</title></head>
<body>
<h1>Connection settings</h1>
<details><summary>Jira site</summary><p>foxglove.atlassian.net</p><button>Change</button></details>
<details open>
  <summary data-corpus-label="1">Main authorized user</summary>
  <div class="content">
    <p>Currently <strong data-corpus-shows="1">Foxglove Service (5f9c2ab7d1e04c0069aa31c2)</strong></p>
    <p>Pick an account that nobody uses in person. Your users may be asked to sign in again afterwards.</p>
    <button class="secondary" data-corpus-control="1">Change</button>
  </div>
</details>
<details open><summary>Fallback agent</summary><p>None. Tickets are answered in the name of the main user.</p><button>Set an agent</button></details>
<details><summary>Priorities</summary><p>As in Jira</p><button>Change</button></details>
<p><a href="/help">Help centre</a></p>
</body>
</html>`,
  },
  {
    name: 'tab-that-is-shown',
    about: 'ARIA tabs: the shown panel has the row, the hidden panels have rows of the same make about other things.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Workspace settings</title></head>
<body>
<h1>Workspace settings</h1>
<div role="tablist" aria-label="Settings">
  <button role="tab" id="t1" aria-controls="p1" aria-selected="false" tabindex="-1">General</button>
  <button role="tab" id="t2" aria-controls="p2" aria-selected="true">Jira</button>
  <button role="tab" id="t3" aria-controls="p3" aria-selected="false" tabindex="-1">Users</button>
</div>
<div role="tabpanel" id="p1" aria-labelledby="t1" hidden>
  <div class="set"><h3>Workspace owner</h3><p>Bea Lindqvist</p><a role="button" href="#" class="lnk">Change</a></div>
  <div class="set"><h3>Name</h3><p>Hazelwood</p><a role="button" href="#" class="lnk">Change</a></div>
</div>
<div role="tabpanel" id="p2" aria-labelledby="t2">
  <div class="set"><h3>Site</h3><p>hazelwood.atlassian.net</p><a role="button" href="#" class="lnk">Change</a></div>
  <div class="set"><h3 data-corpus-label="1">Main Authorized User</h3><p data-corpus-shows="1">Dana Whitlock</p><a role="button" href="#" class="lnk" data-corpus-control="1">Change</a></div>
  <div class="set"><h3>Sync</h3><p>Every 5 minutes</p><a role="button" href="#" class="lnk">Change</a></div>
</div>
<div role="tabpanel" id="p3" aria-labelledby="t3" hidden>
  <div class="set"><h3>Connected Users</h3><p>31</p><a role="button" href="#" class="lnk">Invite User</a></div>
</div>
<script>
  document.querySelectorAll('[role=tab]').forEach(function (tab) {
    tab.addEventListener('click', function () {
      document.querySelectorAll('[role=tab]').forEach(function (t) {
        t.setAttribute('aria-selected', String(t === tab));
        document.getElementById(t.getAttribute('aria-controls')).hidden = t !== tab;
      });
    });
  });
</script>
</body>
</html>`,
  },
  {
    name: 'check-your-answers',
    about:
      'The last page of a set-up wizard: a summary list with a Change link in each line, completed by hidden words.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Check your answers – Set up HelpDesk+</title>
<style>.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) } .row { display: flex; border-bottom: 1px solid #bbb; padding: 8px 0 } .row > * { flex: 1; margin: 0 }</style></head>
<body>
<a href="#main">Skip to main content</a>
<header>HelpDesk+ set-up</header>
<main id="main">
<p><a href="/setup/4">Back</a></p>
<p>Step 5 of 5</p>
<h1>Check your answers</h1>
<dl>
  <div class="row"><dt>Request channel</dt><dd>#ask-it</dd><dd><a href="/setup/1">Change<span class="vh"> request channel</span></a></dd></div>
  <div class="row"><dt>Service project</dt><dd>IT Service Desk (ITSD)</dd><dd><a href="/setup/2">Change<span class="vh"> service project</span></a></dd></div>
  <div class="row"><dt data-corpus-label="1">Main user</dt><dd data-corpus-shows="1">Ines Calder<br>ines.calder@wrenfield.example</dd><dd><a href="/setup/3" data-corpus-control="1">Change<span class="vh"> main user</span></a></dd></div>
  <div class="row"><dt>Agents</dt><dd>6 people</dd><dd><a href="/setup/4">Change<span class="vh"> agents</span></a></dd></div>
</dl>
<form method="post"><button>Finish set-up</button></form>
</main>
<footer><a href="/cookies">Cookies</a></footer>
</body>
</html>`,
  },
  {
    name: 'vertical-steps-done',
    about:
      'A list of steps at the side of a checklist: the finished step "Main authorized user" can be done over with Edit.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Get started</title></head>
<body>
<h1>Get started with Integration+</h1>
<p>3 of 5 steps done</p><progress max="5" value="3"></progress>
<ol class="stepper">
  <li class="done"><div class="dot" aria-hidden="true">✓</div><div><h3>Add to Slack</h3><small>Added by Olu Adeyemi</small></div><button class="ghost">Edit</button></li>
  <li class="done"><div class="dot" aria-hidden="true">✓</div><div><h3>Jira site</h3><small>quillfeather.atlassian.net</small></div><button class="ghost">Edit</button></li>
  <li class="done"><div class="dot" aria-hidden="true">✓</div><div><h3 data-corpus-label="1">Main authorized user</h3><small>Authorized as <span data-corpus-shows="1">Quill Robot</span></small></div><button class="ghost" data-corpus-control="1">Edit</button></li>
  <li class="now" aria-current="step"><div class="dot">4</div><div><h3>Channels</h3><small>Choose where to post</small></div><button class="primary">Choose channels</button></li>
  <li class="todo"><div class="dot">5</div><div><h3>Invite users</h3><small>They connect with their own accounts</small></div><button class="ghost" disabled>Invite</button></li>
</ol>
<p><a href="/skip">Skip for now</a></p>
</body>
</html>`,
  },
  {
    name: 'german-settings',
    about: 'A German page; the product words "Main authorized user" and "Change" stay English.',
    rows: 1,
    html: `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Einstellungen – HelpDesk+</title></head>
<body>
<nav><a href="/kanaele">Kanäle und Benutzer</a> <a href="/arbeitsbereich">Arbeitsbereich</a> <a href="/rechte">Berechtigungen</a></nav>
<h1>Einstellungen</h1>
<section><h2>Konto</h2>
  <div class="zeile"><span>Tarif</span> <span>Business, jährlich</span> <a href="/tarif">Tarif ändern</a></div>
  <div class="zeile"><span>Kennwort</span> <span>••••••••</span> <a href="/kennwort">Kennwort ändern</a></div>
</section>
<section><h2>Verbindung zu Jira</h2>
  <div class="zeile"><span>Jira-Site</span> <span>ahornblatt.atlassian.net</span> <a href="/site">bearbeiten</a></div>
  <div class="zeile"><span data-corpus-label="1">Main authorized user:</span> <span data-corpus-shows="1">Jürgen Weißmüller</span> <a href="/main-user" data-corpus-control="1">Change</a></div>
  <div class="zeile"><span>Serviceprojekte</span> <span>IT, Personal, Gebäude</span> <a href="/projekte">bearbeiten</a></div>
  <p class="hinweis">Nach dem Wechsel müssen sich Benutzer unter Umständen neu anmelden.</p>
</section>
<footer><a href="/impressum">Impressum</a> · <a href="/datenschutz">Datenschutz</a></footer>
</body>
</html>`,
  },
  {
    name: 'french-status',
    about: 'A French status page with headings over each entry; the product words stay English.',
    rows: 1,
    html: `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>État d'Integration+</title></head>
<body>
<header><p>Espace de travail : <b>Librairie Clairval</b></p><a href="/deconnexion">Se déconnecter</a></header>
<h1>Integration+ Status</h1>
<article><h4>Site Jira</h4><p>clairval.atlassian.net</p><button>Modifier</button></article>
<article>
  <h4 data-corpus-label="1">Main authorized user <button type="button" aria-label="Aide" title="Compte au nom duquel Integration+ agit dans Jira">?</button></h4>
  <p>Connecté en tant que <b data-corpus-shows="1">Hélène Garreau</b></p>
  <button data-corpus-control="1">Change</button>
</article>
<article><h4>Mot de passe</h4><p>Modifié il y a 3 mois</p><button>Changer le mot de passe</button></article>
<article><h4>Webhooks</h4><p>Actifs</p><button>Réparer</button></article>
<footer>© Librairie Clairval – <a href="/mentions">Mentions légales</a></footer>
</body>
</html>`,
  },
  {
    name: 'spanish-two-sites',
    about: 'A Spanish page with two Jira sites one below the other, each with its own main account.',
    rows: 2,
    html: `<!doctype html>
<html lang="es">
<head><meta charset="utf-8"><title>Conexiones</title></head>
<body>
<h1>Conexiones con Jira</h1>
<p>Su espacio de trabajo está conectado con dos sitios.</p>
<section aria-label="olivar.atlassian.net">
  <h2>olivar.atlassian.net</h2>
  <ul>
    <li>Proyectos: 14 <button>Editar proyectos</button></li>
    <li><span data-corpus-label="1">Main account</span>: <span data-corpus-shows="1">integracion@olivar.example</span> <button data-corpus-control="1">Change</button></li>
    <li>Notificaciones: activadas <button>Cambiar</button></li>
  </ul>
</section>
<section aria-label="olivar-pruebas.atlassian.net">
  <h2>olivar-pruebas.atlassian.net</h2>
  <ul>
    <li>Proyectos: 2 <button>Editar proyectos</button></li>
    <li><span data-corpus-label="2">Main account</span>: <span data-corpus-shows="2">Nerea Iturralde</span> <button data-corpus-control="2">Change</button></li>
    <li>Notificaciones: desactivadas <button>Cambiar</button></li>
  </ul>
</section>
<button>Añadir otro sitio</button>
<footer><a href="/ayuda">Ayuda</a> <a href="/plan">Cambiar de plan</a></footer>
</body>
</html>`,
  },
  {
    name: 'japanese-table',
    about:
      'A Japanese settings table; the label is an English table heading, the control an English link in the last cell.',
    rows: 1,
    html: `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>アカウント設定</title></head>
<body>
<nav><a href="/ch">チャンネルとユーザー</a>｜<a href="/ws">ワークスペース</a>｜<a href="/perm">権限</a></nav>
<h1>アカウント設定</h1>
<table border="1">
  <caption>HelpDesk+ の接続状況</caption>
  <tbody>
    <tr><th scope="row">プラン</th><td>スタンダード</td><td><a href="/plan">変更する</a></td></tr>
    <tr><th scope="row">Jira サイト</th><td>tsubame.atlassian.net</td><td><a href="/site">変更する</a></td></tr>
    <tr><th scope="row" data-corpus-label="1">Main Authorized User</th><td data-corpus-shows="1">高橋 健一（kenichi.takahashi@tsubame.example）</td><td><a href="/main" data-corpus-control="1">change</a></td></tr>
    <tr><th scope="row">メールアドレス</th><td>admin@tsubame.example</td><td><a href="/mail">変更する</a></td></tr>
  </tbody>
</table>
<p>変更すると、ユーザーに再認証が求められることがあります。</p>
</body>
</html>`,
  },
  {
    name: 'polled-every-sixty-ms',
    about: 'A script rebuilds the whole status list again and again, each time with new elements.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Live status</title></head>
<body>
<h1>Integration+</h1>
<section><h2>Team</h2><p>Workspace owner: Priya Nand <a href="/owner">Change</a></p></section>
<section><h2>Integration+ Status</h2><div id="live"></div></section>
<script>
  var n = 0;
  function paint() {
    document.getElementById('live').innerHTML =
      '<p>Checked ' + n + ' times</p>' +
      '<div class="s"><div class="s-k">Connection</div><div class="s-v">' + (n % 2 ? 'Checking…' : 'OK') + '</div><a href="/recheck">Recheck</a></div>' +
      '<div class="s"><div class="s-k" data-corpus-label="1">Main <span>authorized</span> user</div><div class="s-v" data-corpus-shows="1">Tomasz Wrona</div><a href="/main" data-corpus-control="1">Change</a></div>' +
      '<div class="s"><div class="s-k">Queue</div><div class="s-v">' + n + ' jobs</div><a href="/queue">View</a></div>';
  }
  paint();
  var timer = setInterval(function () { n += 1; paint(); if (n === 5) clearInterval(timer); }, 60);
</script>
</body>
</html>`,
  },
  {
    name: 'fieldset-with-legend',
    about: 'An older form of fieldsets; the legend names the setting, an input of type button replaces the account.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Jira server connection</title></head>
<body>
<h1>Jira Data Center connection</h1>
<form method="post" action="/connection">
  <fieldset><legend>Base URL</legend><input name="base" value="https://jira.bramble.example"> <input type="button" value="Edit"></fieldset>
  <fieldset>
    <legend data-corpus-label="1">Application Link User</legend>
    <input name="user" value="svc_slack" readonly data-corpus-shows="1">
    <input type="button" value="Replace account" data-corpus-control="1">
    <p><small>Must be able to sign in and be a Jira administrator.</small></p>
  </fieldset>
  <fieldset><legend>Certificate</legend><input type="file" name="cert"> <input type="button" value="Replace certificate"></fieldset>
  <input type="submit" value="Save"> <input type="reset" value="Undo">
</form>
</body>
</html>`,
  },
  {
    name: 'one-flat-grid',
    about:
      'No rows in the markup: name, value and action of all settings are children of one grid, one after the other.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Workspace › Jira</title>
<style>.g { display: grid; grid-template-columns: 260px 1fr 120px; gap: 14px 40px; max-width: 1100px } .g > a { justify-self: end }</style></head>
<body>
<nav aria-label="Breadcrumb"><a href="/">Workspace</a> › Jira</nav>
<h1>Jira</h1>
<div class="g">
  <div>Site</div><div>pinecone.atlassian.net</div><a href="/e/site">Change</a>
  <div>Main project</div><div>PINE</div><a href="/e/project">Change</a>
  <div data-corpus-label="1">Main authorized user</div><div data-corpus-shows="1">Kofi Marchetti</div><a href="/e/user" data-corpus-control="1">Change</a>
  <div>Comment style</div><div>Threaded</div><a href="/e/style">Change</a>
  <div>Attachments</div><div>Up to 20 MB</div><a href="/e/files">Change</a>
</div>
<footer>Signed in as Mina Okafor · <a href="/password">Change password</a></footer>
</body>
</html>`,
  },
  {
    name: 'table-of-contents-says-it-too',
    about:
      'A sticky table of contents, a search hit and a hint name the setting as well; only the section has the control.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>All settings</title>
<style>.toc { position: sticky; top: 0; float: right; width: 220px } section { min-height: 300px }</style></head>
<body>
<label>Search settings <input type="search" value="main"></label>
<div role="status">2 results: Main authorized user, Main channel</div>
<div class="toc"><b>On this page</b><ul><li><a href="#ch">Main channel</a></li><li><a href="#mau">Main authorized user</a></li><li><a href="#ret">Retention</a></li></ul><button>Edit this list</button></div>
<section id="ch"><h2>Main channel</h2><p>#helpdesk</p><button>Change</button></section>
<section id="mau">
  <h2 data-corpus-label="1">Main authorized user</h2>
  <p>HelpDesk+ reads and writes tickets with the rights of this account.</p>
  <div class="person"><img src="data:," width="40" height="40" alt="Aurelio Finch" data-corpus-shows="1"></div>
  <button data-corpus-control="1">Switch user</button>
</section>
<section id="ret"><h2>Retention</h2><p>Messages are kept for 90 days. The main authorized user is told before anything is removed.</p><button>Change</button></section>
</body>
</html>`,
  },
  {
    name: 'lost-rights-banner-and-row',
    about:
      'A warning says that the main user lost a right and offers only to read more; the row below has the control.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Status: attention</title></head>
<body>
<div role="alert"><b>Main authorized user cannot see 2 projects.</b> Users of those projects get no answers. <a href="/help/projects">Learn more</a> <button aria-label="Dismiss">×</button></div>
<h1>Integration+ Status</h1>
<div role="table" aria-label="Status">
  <div role="row"><span role="cell">Projects</span><span role="cell">12 of 14</span><span role="cell"><button>Edit</button></span></div>
  <div role="row"><span role="cell" data-corpus-label="1">Main authorized user</span><span role="cell" data-corpus-shows="1">Wrenfield Integration</span><span role="cell"><button title="Change" data-corpus-control="1"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6"/></svg></button></span></div>
  <div role="row"><span role="cell">Bot token</span><span role="cell">Valid</span><span role="cell"><button title="Renew"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6"/></svg></button></span></div>
</div>
</body>
</html>`,
  },
  {
    name: 'nobody-authorized-yet-after-reset',
    about: 'Nobody is shown, because the connection was reset; the row still has its Change button, before its label.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Connection reset</title>
<style>.line { display: flex; flex-direction: row-reverse; justify-content: space-between; border-bottom: 1px solid #ddd; padding: 10px }</style></head>
<body>
<h1>HelpDesk+ Status</h1>
<p>The connection was reset on 4 November. Some settings have to be set again.</p>
<div class="line"><span class="act"><button>Change</button></span><span class="txt"><b>Triage channel</b><br>#triage</span></div>
<div class="line"><span class="act"><button data-corpus-control="1">Change</button></span><span class="txt"><b data-corpus-label="1">Main authorized user<sup>*</sup></b><br>–</span></div>
<div class="line"><span class="act"><button>Change</button></span><span class="txt"><b>Working hours</b><br>9:00 to 17:30</span></div>
<p><small>* required</small></p>
</body>
</html>`,
  },

  {
    name: 'wizard-not-there-yet',
    about:
      'A wizard at step 2; "Main authorized user" is only the name of a later step, the buttons are about channels.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Set up HelpDesk+ (2 of 4)</title></head>
<body>
<ol aria-label="Steps">
  <li>Workspace ✓</li><li aria-current="step">Channels</li><li>Main authorized user</li><li>Finish</li>
</ol>
<h1>Choose your channels</h1>
<ul>
  <li>#help-desk <button>Change</button> <button>Remove</button></li>
  <li>#ask-hr <button>Change</button> <button>Remove</button></li>
</ul>
<button>Add a channel</button>
<hr>
<a href="/setup/1">Back</a> <button class="primary">Next: main authorized user</button>
<footer>Workspace Acme Paper <a href="/switch">Switch workspace</a></footer>
</body>
</html>`,
  },
  {
    name: 'status-with-request-access',
    about: 'The status page for somebody who is not on the list: the row ends in a request for access.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Integration+ | restricted</title></head>
<body>
<section><h2>Your profile</h2><p>Display name: Cleo Marsh <a href="/name">change</a></p><p>Language: English <a href="/lang">change</a></p></section>
<section><h2>Integration+ Status</h2>
  <dl>
    <dt>Jira site</dt><dd>acme-ops.atlassian.net</dd>
    <dt>Main authorized user</dt><dd>Ines Calder <span class="lock" title="Restricted">🔒</span> <a href="/request-access">Request access</a></dd>
    <dt>Webhooks</dt><dd>OK</dd>
  </dl>
  <p>Only administrators named under Workspace › Security › Restrict Account Access can change the main authorized user. They approve your request in Slack.</p>
</section>
</body>
</html>`,
  },
  {
    name: 'german-read-only',
    about: 'A German page: the row is only shown, the links that change things belong to its neighbours.',
    rows: 0,
    html: `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Übersicht</title></head>
<body>
<h1>Übersicht</h1>
<table>
  <tr><td>Eigentümerin des Arbeitsbereichs</td><td>Bettina Aumüller</td><td><a href="/e">Ändern</a></td></tr>
  <tr><td>Main authorized user</td><td>Dienstkonto Jira</td><td></td></tr>
  <tr><td>Rechnungsadresse</td><td>Ahornweg 4, Fürth</td><td><a href="/r">Change</a></td></tr>
  <tr><td>Tarif</td><td>Business</td><td><a href="/t">Change plan</a></td></tr>
</table>
<p>Den Main authorized user kann nur eine Administratorin wechseln. <a href="/hilfe/main-user">Mehr erfahren</a></p>
<footer><a href="/impressum">Impressum</a></footer>
</body>
</html>`,
  },
  {
    name: 'frequent-questions',
    about: 'An accordion of questions about the setting, some of them open, with controls of the help page itself.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Questions and answers</title></head>
<body>
<header><b>HelpDesk+ Docs</b> <button>Switch to dark</button> <a href="/docs/edit?page=faq">Edit this page</a></header>
<h1>Main user: questions and answers</h1>
<details open><summary>What is the main authorized user?</summary><p>The account that HelpDesk+ uses when nobody else can act.</p></details>
<details open><summary>How do I change the main authorized user?</summary>
  <p>Sign in to Jira as the new account, open the portal in the same browser, scroll to "Main authorized user" and press "Change".</p>
  <img src="data:," width="400" height="60" alt="Screenshot: Main authorized user, with the Change button at the right">
  <p>Helpful? <button>Yes</button> <button>No</button> <a href="/feedback">Suggest a change</a></p></details>
<details><summary>Can I use a personal account?</summary><p>Better not.</p></details>
<nav><a href="/docs/main-account">Main account</a> <a href="/docs/plans">Change plan</a></nav>
</body>
</html>`,
  },
  {
    name: 'history-of-changes',
    about: 'An audit log: entries tell of changed main users, and the controls open or filter entries.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Audit log</title></head>
<body>
<h1>Audit log</h1>
<form><label>Kind <select><option>All changes</option><option>Main authorized user</option><option>Plan</option></select></label> <button type="button">Change filter</button></form>
<table>
  <thead><tr><th>When</th><th>Who</th><th>What</th><th>From → to</th><th></th></tr></thead>
  <tbody>
    <tr><td>4 Nov, 10:12</td><td>Jordan Blake</td><td>Main authorized user changed</td><td>Dana Whitlock → Service Robot</td><td><a href="/log/91">View</a></td></tr>
    <tr><td>2 Nov, 16:40</td><td>Petra Voss</td><td>Plan changed</td><td>Team → Business</td><td><a href="/log/90">View</a></td></tr>
    <tr><td>28 Oct, 09:05</td><td>Jordan Blake</td><td>Main authorized user changed</td><td>Jordan Blake → Dana Whitlock</td><td><a href="/log/88">View</a></td></tr>
  </tbody>
</table>
<button>Export</button> <button>Older</button>
</body>
</html>`,
  },
  {
    name: 'tell-me-when-it-changes',
    about: 'Notification settings: a line about changes of the main user, whose control edits who is told by e-mail.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Notifications</title></head>
<body>
<h1>Notifications</h1>
<p>Who is told by e-mail, and of what.</p>
<div class="opt"><label><input type="checkbox" checked> Plan is changed</label> <span>2 recipients</span> <button>Edit recipients</button></div>
<div class="opt"><label><input type="checkbox" checked> Main authorized user is changed</label> <span>3 recipients</span> <button>Edit recipients</button></div>
<div class="opt"><label><input type="checkbox"> Somebody connects an account</label> <span>no recipients</span> <button>Edit recipients</button></div>
<h2>Digest</h2>
<p>Weekly, on Mondays <button>Change</button></p>
<button>Save settings</button>
</body>
</html>`,
  },
  {
    name: 'table-of-permissions',
    about: 'Roles and what they may do: the setting is the heading of a column, the controls edit roles.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Permissions</title></head>
<body>
<nav><a href="/channels">Channels &amp; Users</a> <a href="/workspace">Workspace</a> <a href="/permissions" aria-current="page">Permissions</a></nav>
<h1>Permissions</h1>
<table>
  <thead><tr><th>Role</th><th>Sees billing</th><th>May change main authorized user</th><th>Invites users</th><th>Action</th></tr></thead>
  <tbody>
    <tr><th scope="row">Owner</th><td>✓</td><td>✓</td><td>✓</td><td><button>Edit</button></td></tr>
    <tr><th scope="row">Administrator</th><td>–</td><td>✓</td><td>✓</td><td><button>Edit</button></td></tr>
    <tr><th scope="row">Agent</th><td>–</td><td>–</td><td>–</td><td><button>Edit</button></td></tr>
  </tbody>
</table>
<button>New role</button>
</body>
</html>`,
  },
  {
    name: 'french-late-notice',
    about:
      'A French page whose row arrives late and comes without a control, just above a Change that is about the language.',
    rows: 0,
    html: `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Espace de travail</title></head>
<body>
<h1>Espace de travail</h1>
<section><h2>Integration+ Status</h2><div id="etat">Chargement…</div></section>
<section><h2>Langue</h2><p>Français</p><button>Change</button></section>
<section><h2>Compte principal de facturation</h2><p>compta@clairval.example</p><button>Modifier</button></section>
<script>
  setTimeout(function () {
    document.getElementById('etat').innerHTML = '<p><b>Site Jira</b> clairval.atlassian.net</p>' +
      '<p><b>Main authorized user</b> Hélène Garreau</p>' +
      '<p class="note">Pour modifier ce réglage, adressez-vous à un administrateur.</p>';
  }, 220);
</script>
</body>
</html>`,
  },
  {
    name: 'main-this-and-main-that',
    about: 'Account pages with a main billing contact, a main address and an authorized signatory, each with Change.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Billing</title></head>
<body>
<h1>Billing</h1>
<section><h3>Main billing contact</h3><p>Noor Castellan</p><a href="/b/1">Change</a></section>
<section><h3>Main address</h3><p>12 Mill Lane, Larkspur</p><a href="/b/2">Change</a></section>
<section><h3>Authorized signatory</h3><p>Priya Nand</p><a href="/b/3">Change</a></section>
<section><h3>Users</h3><p>25 of 30 used</p><a href="/b/4">Change number of users</a></section>
<section><h3>Plan</h3><p>Standard. HelpDesk+ with one main user and up to 30 agents.</p><a href="/b/5">Change plan</a></section>
<footer><a href="/invoices">Invoices</a></footer>
</body>
</html>`,
  },
];
