import type { CorpusPage } from '../page.ts';

/**
 * Administration tables and description lists of today: data grids, key-value tables, sticky action columns.
 * Made up; people and companies do not exist.
 */
export const tables: readonly CorpusPage[] = [
  {
    name: 'grid-of-settings',
    about: 'role=grid made of divs: setting, value, "Edit" in each row; one row is the main authorized user.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Settings · Acme Relay</title>
<style>.dg-row { display: grid; grid-template-columns: 240px 1fr 100px; border-bottom: 1px solid #eee; padding: 8px } .dg-head { font-weight: 600 }</style></head>
<body>
<header><a href="/">Acme Relay</a><nav aria-label="Main"><a href="/channels">Channels &amp; Users</a><a href="/workspace">Workspace</a><a href="/permissions">Permissions</a></nav>
<button aria-label="Account menu of Paula Stein">PS</button></header>
<main>
<h1>Workspace settings</h1>
<div class="dg" role="grid" aria-label="Settings" aria-rowcount="6" aria-colcount="3">
  <div role="rowgroup"><div class="dg-row dg-head" role="row" aria-rowindex="1"><div role="columnheader">Setting</div><div role="columnheader">Value</div><div role="columnheader">Actions</div></div></div>
  <div role="rowgroup">
    <div class="dg-row" role="row" aria-rowindex="2"><div role="gridcell">Workspace name</div><div role="gridcell">acme-relay</div><div role="gridcell"><button type="button" class="btn-text">Edit</button></div></div>
    <div class="dg-row" role="row" aria-rowindex="3"><div role="gridcell">Workspace owner</div><div role="gridcell">Paula Stein</div><div role="gridcell"><button type="button" class="btn-text">Edit</button></div></div>
    <div class="dg-row" role="row" aria-rowindex="4"><div role="gridcell"><span class="cell-text" data-corpus-label="1">Main authorized user</span></div><div role="gridcell" data-corpus-shows="1">Relay Service</div><div role="gridcell"><button type="button" class="btn-text" data-corpus-control="1">Edit</button></div></div>
    <div class="dg-row" role="row" aria-rowindex="5"><div role="gridcell">Data residency</div><div role="gridcell">Frankfurt</div><div role="gridcell"></div></div>
    <div class="dg-row" role="row" aria-rowindex="6"><div role="gridcell">Digest</div><div role="gridcell">Mondays</div><div role="gridcell"><button type="button" class="btn-text">Edit</button></div></div>
  </div>
</div>
<p class="count">5 settings</p>
</main>
<footer>© Acme Tools</footer>
</body>
</html>`,
  },
  {
    name: 'column-of-main-users',
    about:
      'A table of Jira sites with a column "Main authorized user"; each cell has the name and a "Change" of its own. The one header is the label of both rows and is marked for the first.',
    rows: 2,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Jira sites</title>
<style>table { width: 100%; border-collapse: collapse } th { text-align: left } td, th { padding: 10px; border-bottom: 1px solid #ddd }</style></head>
<body>
<nav><ul><li><a href="/sites" aria-current="page">Jira sites</a></li><li><a href="/users">Connected Users</a></li><li><a href="/billing">Billing</a></li></ul></nav>
<main>
<div class="toolbar"><h1>Jira sites</h1><button type="button">Connect another site</button></div>
<table>
  <thead><tr><th scope="col">Site</th><th scope="col">Default project</th><th scope="col" data-corpus-label="1">Main authorized user</th><th scope="col">Health</th><th scope="col"><span class="sr-only">Actions</span></th></tr></thead>
  <tbody>
    <tr><th scope="row">acme-east.atlassian.net</th><td>OPS <button class="link" type="button">Change</button></td><td><span data-corpus-shows="1">East Bot</span> <button class="link" type="button" data-corpus-control="1">Change</button></td><td>Good</td><td><button type="button">Remove connection</button></td></tr>
    <tr><th scope="row">acme-west.atlassian.net</th><td>SUP <button class="link" type="button">Change</button></td><td><span data-corpus-shows="2">West Bot</span> <button class="link" type="button" data-corpus-control="2">Change</button></td><td>Good</td><td><button type="button">Remove connection</button></td></tr>
  </tbody>
</table>
</main>
</body>
</html>`,
  },
  {
    name: 'sticky-icon-actions',
    about:
      'Wide table of two bots with a sticky last column of icon buttons; only one icon of each row, by its aria-label, changes the main user.',
    rows: 2,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Bots</title>
<style>.wrap { overflow-x: auto; width: 700px } table { min-width: 1100px } .fix-right { position: sticky; right: 0; background: #fff; white-space: nowrap }</style></head>
<body>
<aside><a href="/bots">Bots</a><a href="/audit">Audit</a><a href="/plan">Plan</a></aside>
<main><h1>Bots in this workspace</h1>
<div class="wrap"><table class="tbl">
<thead><tr><th>Bot</th><th>Jira site</th><th>Runs as</th><th>Channels</th><th>Created</th><th class="fix-right">Actions</th></tr></thead>
<tbody>
<tr data-row-key="b-1"><td>HelpDesk+</td><td>acme-one.atlassian.net</td>
  <td><div class="kv"><small data-corpus-label="1">Main user</small><div data-corpus-shows="1">one-desk@acme.example</div></div></td><td>12</td><td>4 Jan</td>
  <td class="fix-right"><button type="button" aria-label="Rename bot"><svg viewBox="0 0 16 16" width="16" aria-hidden="true"><path d="M2 12h3l8-8-3-3-8 8z"/></svg></button>
    <button type="button" aria-label="Change main user" data-corpus-control="1"><svg viewBox="0 0 16 16" width="16" aria-hidden="true"><path d="M2 5h9l-2-2M14 11H5l2 2"/></svg></button>
    <button type="button" aria-label="Delete bot"><svg viewBox="0 0 16 16" width="16" aria-hidden="true"><path d="M3 4h10l-1 10H4z"/></svg></button></td></tr>
<tr data-row-key="b-2"><td>Integration+</td><td>acme-two.atlassian.net</td>
  <td><div class="kv"><small data-corpus-label="2">Main user</small><div data-corpus-shows="2">two-desk@acme.example</div></div></td><td>3</td><td>9 Feb</td>
  <td class="fix-right"><button type="button" aria-label="Rename bot"><svg viewBox="0 0 16 16" width="16" aria-hidden="true"><path d="M2 12h3l8-8-3-3-8 8z"/></svg></button>
    <button type="button" aria-label="Change main user" data-corpus-control="2"><svg viewBox="0 0 16 16" width="16" aria-hidden="true"><path d="M2 5h9l-2-2M14 11H5l2 2"/></svg></button>
    <button type="button" aria-label="Delete bot"><svg viewBox="0 0 16 16" width="16" aria-hidden="true"><path d="M3 4h10l-1 10H4z"/></svg></button></td></tr>
</tbody></table></div>
<p>Plan: Business <button type="button">Change plan</button></p>
</main>
</body>
</html>`,
  },
  {
    name: 'pinned-column-in-another-container',
    about:
      'Grid whose pinned right column is a container of its own: label and control are in different trees and share only the row index and the height on the screen.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Integration properties</title>
<style>
.g-body { position: relative; height: 176px; width: 720px } .g-center { position: absolute; left: 0; width: 600px } .g-right { position: absolute; left: 600px; width: 120px }
.g-row { position: absolute; height: 44px; width: 100% } .g-cell { display: inline-block; width: 280px; line-height: 44px } .g-right .g-cell { width: 110px }
</style></head>
<body>
<div class="app-bar"><span>Integration console</span><a href="/docs">Docs</a></div>
<h2 id="gh">Integration properties</h2>
<div class="g-root" role="treegrid" aria-labelledby="gh" aria-rowcount="5">
  <div class="g-header" role="row" aria-rowindex="1"><span role="columnheader">Property</span><span role="columnheader">Value</span><span role="columnheader">Action</span></div>
  <div class="g-body" role="presentation">
    <div class="g-center" role="rowgroup">
      <div class="g-row" role="row" row-index="0" row-id="site" aria-rowindex="2" style="transform: translateY(0)"><div class="g-cell" role="gridcell" aria-colindex="1">Jira site</div><div class="g-cell" role="gridcell" aria-colindex="2">acme-pin.atlassian.net</div></div>
      <div class="g-row" role="row" row-index="1" row-id="mau" aria-rowindex="3" style="transform: translateY(44px)"><div class="g-cell" role="gridcell" aria-colindex="1" data-corpus-label="1">Main authorized user</div><div class="g-cell" role="gridcell" aria-colindex="2" data-corpus-shows="1">Pinned Bot</div></div>
      <div class="g-row" role="row" row-index="2" row-id="lang" aria-rowindex="4" style="transform: translateY(88px)"><div class="g-cell" role="gridcell" aria-colindex="1">Language</div><div class="g-cell" role="gridcell" aria-colindex="2">English</div></div>
      <div class="g-row" role="row" row-index="3" row-id="tz" aria-rowindex="5" style="transform: translateY(132px)"><div class="g-cell" role="gridcell" aria-colindex="1">Time zone</div><div class="g-cell" role="gridcell" aria-colindex="2">Europe/Oslo</div></div>
    </div>
    <div class="g-right" role="rowgroup">
      <div class="g-row" role="row" row-index="0" row-id="site" aria-rowindex="2" style="transform: translateY(0)"><div class="g-cell" role="gridcell" aria-colindex="3"></div></div>
      <div class="g-row" role="row" row-index="1" row-id="mau" aria-rowindex="3" style="transform: translateY(44px)"><div class="g-cell" role="gridcell" aria-colindex="3"><button type="button" data-corpus-control="1">Change</button></div></div>
      <div class="g-row" role="row" row-index="2" row-id="lang" aria-rowindex="4" style="transform: translateY(88px)"><div class="g-cell" role="gridcell" aria-colindex="3"><button type="button">Change</button></div></div>
      <div class="g-row" role="row" row-index="3" row-id="tz" aria-rowindex="5" style="transform: translateY(132px)"><div class="g-cell" role="gridcell" aria-colindex="3"><button type="button">Change</button></div></div>
    </div>
  </div>
</div>
</body>
</html>`,
  },
  {
    name: 'bordered-descriptions-two-per-line',
    about:
      'Bordered description table with two label-value pairs in each line; the "Change" of the neighbour pair stands in the same tr.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Workspace details</title></head>
<body>
<section class="layout"><header class="layout-header"><ol class="breadcrumb"><li><a href="/">Portal</a></li><li>Workspace details</li></ol></header>
<div class="descriptions descriptions-bordered">
  <div class="descriptions-header"><div class="descriptions-title">Workspace details</div><div class="descriptions-extra"><a href="#edit-all">Edit details</a></div></div>
  <div class="descriptions-view"><table><tbody>
    <tr class="descriptions-row">
      <th class="descriptions-item-label" colspan="1"><span>Name</span></th><td class="descriptions-item-content" colspan="1"><span>acme-river</span></td>
      <th class="descriptions-item-label" colspan="1"><span>Region</span></th><td class="descriptions-item-content" colspan="1"><span>Tokyo</span></td>
    </tr>
    <tr class="descriptions-row">
      <th class="descriptions-item-label" colspan="1"><span>Plan</span></th><td class="descriptions-item-content" colspan="1"><span>Premium <a class="act" role="button" tabindex="0">Change</a></span></td>
      <th class="descriptions-item-label" colspan="1" data-corpus-label="1"><span>Main authorized user</span></th><td class="descriptions-item-content" colspan="1"><span><em data-corpus-shows="1">River Desk</em> <a class="act" role="button" tabindex="0" data-corpus-control="1">Change</a></span></td>
    </tr>
    <tr class="descriptions-row">
      <th class="descriptions-item-label" colspan="1"><span>Owner</span></th><td class="descriptions-item-content" colspan="1"><span>Ravi Menon <a class="act" role="button" tabindex="0">Change</a></span></td>
      <th class="descriptions-item-label" colspan="1"><span>Created</span></th><td class="descriptions-item-content" colspan="1"><span>2023-05-02</span></td>
    </tr>
  </tbody></table></div>
</div></section>
</body>
</html>`,
  },
  {
    name: 'utility-class-description-list',
    about:
      'dl in utility classes, each dd with a value and a button that says "Update"; the label is in sentence case with a tooltip icon.',
    rows: 1,
    html: `<!doctype html>
<html lang="en" class="h-full bg-gray-50">
<head><meta charset="utf-8"><title>General</title>
<style>.sm\\:grid { display: grid; grid-template-columns: 14rem 1fr } .flex { display: flex; justify-content: space-between }</style></head>
<body class="h-full">
<aside class="flex overflow-x-auto border-b py-4"><nav class="flex-none px-4"><ul role="list" class="flex gap-x-3"><li><a href="#" class="text-indigo-600">General</a></li><li><a href="#">Security</a></li><li><a href="#">Main user guide</a></li></ul></nav></aside>
<main class="px-4 py-16"><div class="mx-auto max-w-2xl space-y-16">
<div>
  <h2 class="text-base font-semibold">Integration</h2>
  <p class="mt-1 text-sm text-gray-500">How the bot talks to Jira.</p>
  <dl class="mt-6 divide-y divide-gray-100 border-t text-sm">
    <div class="py-6 sm:grid"><dt class="font-medium">Jira site</dt><dd class="mt-1 flex gap-x-6"><div class="text-gray-900">acme-sky.atlassian.net</div></dd></div>
    <div class="py-6 sm:grid"><dt class="font-medium"><span data-corpus-label="1">Main authorised user</span> <button type="button" aria-label="What is this?" class="rounded-full"><svg class="h-4 w-4" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8"/></svg></button></dt><dd class="mt-1 flex gap-x-6"><div class="text-gray-900" data-corpus-shows="1">sky-automation@acme.example</div><button type="button" class="font-semibold text-indigo-600" data-corpus-control="1">Update</button></dd></div>
    <div class="py-6 sm:grid"><dt class="font-medium">Webhook secret</dt><dd class="mt-1 flex gap-x-6"><div class="text-gray-900">••••••</div><button type="button" class="font-semibold text-indigo-600">Update</button></dd></div>
  </dl>
</div>
<div>
  <h2 class="text-base font-semibold">Language and dates</h2>
  <dl class="mt-6 divide-y border-t text-sm">
    <div class="py-6 sm:grid"><dt class="font-medium">Language</dt><dd class="mt-1 flex gap-x-6"><div>English</div><button type="button" class="font-semibold text-indigo-600">Update</button></dd></div>
    <div class="py-6 sm:grid"><dt class="font-medium">Date format</dt><dd class="mt-1 flex gap-x-6"><div>DD-MM-YYYY</div><button type="button" class="font-semibold text-indigo-600">Update</button></dd></div>
  </dl>
</div></div></main>
</body>
</html>`,
  },
  {
    name: 'menu-at-the-end-of-the-page',
    about:
      'The "⋯" of the row is open: its menu is drawn at the end of the body and tied to it by aria-controls; the item "Replace account" is the control.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Connections</title>
<style>[role=menu] { position: absolute; top: 190px; left: 560px; border: 1px solid #ccc; background: #fff } [role=menuitem] { display: block; padding: 6px 12px }</style></head>
<body>
<div id="root">
<nav><a href="/c">Connections</a><a href="/m">Members</a></nav>
<h1>Jira connection</h1>
<table class="kv"><tbody>
<tr><th scope="row">Site</th><td>acme-dots.atlassian.net</td><td><button id="t1" type="button" aria-haspopup="menu" aria-expanded="false" aria-label="More actions for Site">⋯</button></td></tr>
<tr><th scope="row" data-corpus-label="1">Application link user</th><td data-corpus-shows="1">dots-link</td><td><button id="t2" type="button" aria-haspopup="menu" aria-expanded="true" aria-controls="menu-t2" aria-label="More actions for Application link user">⋯</button></td></tr>
<tr><th scope="row">Webhooks</th><td>Active</td><td><button id="t3" type="button" aria-haspopup="menu" aria-expanded="false" aria-label="More actions for Webhooks">⋯</button></td></tr>
</tbody></table>
<p>Need more seats? <a href="/plan">Change plan</a></p>
</div>
<div class="portal-layer"><div role="menu" id="menu-t2" aria-labelledby="t2">
  <div role="menuitem" tabindex="-1">Copy account id</div>
  <div role="menuitem" tabindex="-1" data-corpus-control="1">Replace account</div>
  <div role="menuitem" tabindex="-1">Check permissions</div>
</div></div>
</body>
</html>`,
  },
  {
    name: 'expanded-detail-row',
    about:
      'Table of installations; the second is unfolded and its detail row holds a description list with the main user.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Installations</title></head>
<body>
<main class="page">
<h1>Installations</h1>
<div class="filters"><label>Status <select><option>Any</option><option>Active</option></select></label><button type="button">Edit columns</button></div>
<table aria-label="Installations">
  <thead><tr><th></th><th>Slack workspace</th><th>Product</th><th>Status</th><th>Plan</th></tr></thead>
  <tbody>
  <tr><td><button type="button" aria-expanded="false" aria-label="Expand row">▸</button></td><td>acme-lab</td><td>HelpDesk+</td><td>Paused</td><td>Free <a href="/plan/1">Change</a></td></tr>
  <tr aria-owns="d2"><td><button type="button" aria-expanded="true" aria-controls="d2" aria-label="Collapse row">▾</button></td><td>acme-campus</td><td>HelpDesk+</td><td>Active</td><td>Team <a href="/plan/2">Change</a></td></tr>
  <tr id="d2" class="detail"><td colspan="5">
    <dl class="grid">
      <div><dt>Jira site</dt><dd>acme-campus.atlassian.net</dd></div>
      <div><dt data-corpus-label="1">Main authorized user:</dt><dd><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="20"> <span data-corpus-shows="1">Campus Helpdesk</span> <a href="/inst/2/main-user" data-corpus-control="1">Change</a></dd></div>
      <div><dt>Fallback agent</dt><dd>Same as above <a href="/inst/2/fallback">Change</a></dd></div>
      <div><dt>Installed by</dt><dd>Lotte Haas</dd></div>
    </dl>
  </td></tr>
  <tr><td><button type="button" aria-expanded="false" aria-label="Expand row">▸</button></td><td>acme-alumni</td><td>Integration+</td><td>Active</td><td>Team <a href="/plan/3">Change</a></td></tr>
  </tbody>
</table>
</main>
</body>
</html>`,
  },
  {
    name: 'table-element-with-shadow-root',
    about:
      'A custom element draws the whole table in an open shadow root; a second element in it has a shadow root of its own for the button.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Configuration</title></head>
<body>
<desk-shell>
  <template shadowrootmode="open">
    <style>:host { display: block } .bar { background: #223; color: #fff; padding: 8px }</style>
    <div class="bar"><slot name="title"></slot></div>
    <slot></slot>
  </template>
  <h1 slot="title">Configuration</h1>
  <desk-table>
    <template shadowrootmode="open">
      <style>.r { display: table-row } .c { display: table-cell; padding: 6px 14px }</style>
      <div role="table" aria-label="Configuration">
        <div class="r" role="row"><div class="c" role="rowheader">Bot name</div><div class="c" role="cell">Helper</div><div class="c" role="cell"><desk-button><template shadowrootmode="open"><button type="button" part="base">Change</button></template></desk-button></div></div>
        <div class="r" role="row"><div class="c" role="rowheader" data-corpus-label="1">Main authorized user</div><div class="c" role="cell" data-corpus-shows="1">Helper Service (712020:aa11)</div><div class="c" role="cell"><desk-button><template shadowrootmode="open"><button type="button" part="base" data-corpus-control="1">Change</button></template></desk-button></div></div>
        <div class="r" role="row"><div class="c" role="rowheader">Icon</div><div class="c" role="cell">🛟</div><div class="c" role="cell"><desk-button><template shadowrootmode="open"><button type="button" part="base">Change</button></template></desk-button></div></div>
      </div>
    </template>
  </desk-table>
  <p>Looking for members? <a href="/members">Open the member list</a></p>
</desk-shell>
</body>
</html>`,
  },
  {
    name: 'grid-in-a-frame',
    about: 'The portal embeds the settings of one product as a frame; the grid with the row is in the frame.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Apps</title></head>
<body>
<header><strong>Acme Cloud</strong> <a href="/apps">Apps</a> <a href="/people">People</a> <button type="button">Switch workspace</button></header>
<h1>HelpDesk+</h1>
<div role="tablist"><button role="tab" aria-selected="true">Settings</button><button role="tab" aria-selected="false">Usage</button></div>
<iframe title="HelpDesk+ settings" width="760" height="320" srcdoc='<!doctype html><html lang="en"><head><style>td, th { padding: 6px 12px; text-align: left }</style></head><body>
<table role="grid" aria-label="Settings">
  <tbody>
    <tr role="row"><th role="rowheader">Ticket prefix</th><td role="gridcell">HD</td><td role="gridcell"><button type="button" title="Edit">✎</button></td></tr>
    <tr role="row"><th role="rowheader">Survey</th><td role="gridcell">After closing</td><td role="gridcell"><button type="button" title="Edit">✎</button></td></tr>
    <tr role="row"><th role="rowheader" data-corpus-label="1">Main account</th><td role="gridcell" data-corpus-shows="1">helpdesk.plus@acme.example</td><td role="gridcell"><button type="button" title="Edit" data-corpus-control="1">✎</button></td></tr>
  </tbody>
</table>
<p><a href="#why">Why does the main account matter?</a></p>
</body></html>'></iframe>
</body>
</html>`,
  },
  {
    name: 'skeleton-then-rows',
    about: 'The table shows grey bars first; 220 ms later the script replaces them by the rows.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Status</title>
<style>.sk { display: inline-block; width: 120px; height: 10px; background: #ddd }</style></head>
<body>
<nav aria-label="Sections"><a href="#overview">Overview</a> <a href="#status">Integration+ Status</a></nav>
<h2 id="status">Integration+ Status</h2>
<table aria-busy="true" id="t"><thead><tr><th>Item</th><th>State</th><th></th></tr></thead>
<tbody>
<tr><td><span class="sk"></span></td><td><span class="sk"></span></td><td></td></tr>
<tr><td><span class="sk"></span></td><td><span class="sk"></span></td><td></td></tr>
<tr><td><span class="sk"></span></td><td><span class="sk"></span></td><td></td></tr>
</tbody></table>
<footer><button type="button">Change cookie settings</button></footer>
<script>
setTimeout(() => {
  const data = [
    ['Slack', 'Connected', 'Reconnect', ''],
    ['Main authorized user', 'Ops Integration', 'Change', '1'],
    ['Issue previews', 'On', 'Change', ''],
  ];
  const body = document.querySelector('#t tbody');
  body.replaceChildren(...data.map(([item, state, act, mark]) => {
    const tr = document.createElement('tr');
    const [a, b, c] = [0, 1, 2].map(() => tr.appendChild(document.createElement('td')));
    a.textContent = item;
    b.textContent = state;
    const button = c.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = act;
    if (mark) {
      a.setAttribute('data-corpus-label', mark);
      b.setAttribute('data-corpus-shows', mark);
      button.setAttribute('data-corpus-control', mark);
    }
    return tr;
  }));
  document.querySelector('#t').setAttribute('aria-busy', 'false');
}, 220);
</script>
</body>
</html>`,
  },
  {
    name: 'rows-rebuilt-and-reordered',
    about: 'A live grid that rebuilds all rows at 70, 160 and 280 ms, each time in another order.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Live settings</title></head>
<body>
<h1>Live settings</h1>
<div role="grid" aria-label="Live settings" id="grid"></div>
<aside><h2>Tips</h2><p>Keep a separate Jira account as main user.</p><a href="/help">Learn more</a></aside>
<script>
const row = (label, value, action, m) =>
  '<div role="row"><span role="rowheader"' + (m ? ' data-corpus-label="1"' : '') + '>' + label + '</span> <span role="gridcell"' + (m ? ' data-corpus-shows="1"' : '') + '>' + value +
  '</span> <span role="gridcell"><a href="#" role="button"' + (m ? ' data-corpus-control="1"' : '') + '>' + action + '</a></span></div>';
const rows = [
  row('Mode', 'Automatic', 'Switch mode', false),
  row('MAIN AUTHORIZED USER', 'live.bot@acme.example', 'Switch user', true),
  row('Owner', 'Celia Ashworth', 'Switch owner', false),
  row('Queue', '17', 'Pause', false),
];
function draw(shift) {
  document.getElementById('grid').innerHTML = rows.slice(shift).concat(rows.slice(0, shift)).join('');
}
draw(0);
[70, 160, 280].forEach((ms, i) => setTimeout(draw, ms, i + 1));
</script>
</body>
</html>`,
  },
  {
    name: 'cards-for-phones-hidden',
    about: 'Responsive page: the cards for phones come first in the DOM and are display:none; the table is visible.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Integration</title>
<style>.cards-sm { display: none } .table-lg { display: table } .table-lg td, .table-lg th { padding: 8px 16px; text-align: left }</style></head>
<body>
<header class="top"><button type="button" class="burger" hidden>Menu</button><a href="/">Acme Hotel IT</a></header>
<main>
<h1>Integration</h1>
<div class="cards-sm">
  <article class="card"><h3>Main authorized user</h3><p>Concierge Bot</p><button type="button">Change</button></article>
  <article class="card"><h3>Assigned project</h3><p>GUEST</p><button type="button">Change</button></article>
</div>
<table class="table-lg">
  <thead><tr><th>Item</th><th>Now</th><th>Since</th><th></th></tr></thead>
  <tbody>
  <tr><td>Assigned project</td><td>GUEST</td><td>1 June</td><td><button type="button">Change</button></td></tr>
  <tr><td data-corpus-label="1"><span>Main</span> <span>authorized</span> <span>user</span></td><td data-corpus-shows="1">Concierge Bot</td><td>3 June</td><td><button type="button" data-corpus-control="1">Change</button></td></tr>
  <tr><td>Restrict Account Access</td><td>Off</td><td>–</td><td><button type="button">Change</button></td></tr>
  </tbody>
</table>
</main>
</body>
</html>`,
  },
  {
    name: 'tree-grid-by-product',
    about: 'Tree grid: products as parents, their settings as children; each product has its own main authorized user.',
    rows: 2,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Products</title></head>
<body>
<nav><a href="/products">Products</a> <a href="/billing">Billing</a> <a href="/security">Security</a></nav>
<h1>Products</h1>
<table role="treegrid" aria-label="Products and settings">
<colgroup><col style="width:300px"><col style="width:240px"><col></colgroup>
<thead><tr><th>Name</th><th>Value</th><th>Action</th></tr></thead>
<tbody>
<tr role="row" aria-level="1" aria-expanded="true"><td role="gridcell"><button type="button" aria-label="Collapse">–</button> HelpDesk+</td><td role="gridcell">Active</td><td role="gridcell"><button type="button">Change plan</button></td></tr>
<tr role="row" aria-level="2"><td role="gridcell" style="padding-left:32px">Jira site</td><td role="gridcell">acme-desk.atlassian.net</td><td role="gridcell"></td></tr>
<tr role="row" aria-level="2"><td role="gridcell" style="padding-left:32px" data-corpus-label="1">Main Authorized User</td><td role="gridcell"><img data-corpus-shows="1" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="24" height="24" alt="Desk Automation"></td><td role="gridcell"><button type="button" data-corpus-control="1"><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12"/></svg> Change</button></td></tr>
<tr role="row" aria-level="2"><td role="gridcell" style="padding-left:32px">Working hours</td><td role="gridcell">Always</td><td role="gridcell"><button type="button">Change</button></td></tr>
<tr role="row" aria-level="1" aria-expanded="true"><td role="gridcell"><button type="button" aria-label="Collapse">–</button> Jira Integration+</td><td role="gridcell">Active</td><td role="gridcell"><button type="button">Change plan</button></td></tr>
<tr role="row" aria-level="2"><td role="gridcell" style="padding-left:32px">Jira site</td><td role="gridcell">acme-dev.atlassian.net</td><td role="gridcell"></td></tr>
<tr role="row" aria-level="2"><td role="gridcell" style="padding-left:32px" data-corpus-label="2">Main Authorized User</td><td role="gridcell"><img data-corpus-shows="2" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="24" height="24" alt="Dev Automation"></td><td role="gridcell"><button type="button" data-corpus-control="2"><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12"/></svg> Change</button></td></tr>
<tr role="row" aria-level="2"><td role="gridcell" style="padding-left:32px">Link previews</td><td role="gridcell">On</td><td role="gridcell"><button type="button">Change</button></td></tr>
</tbody>
</table>
</body>
</html>`,
  },
  {
    name: 'single-row-with-caption',
    about:
      'The label is the caption of a table with one row (avatar, e-mail, since when, "Switch user" and "Disconnect"); another table of that shape is for the owner.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Accounts</title></head>
<body>
<main>
<h1>Accounts</h1>
<table class="acct">
  <caption>Workspace owner</caption>
  <thead><tr><th>Person</th><th>E-mail</th><th>Since</th><th></th></tr></thead>
  <tbody><tr><td>Minna Salo</td><td>minna@acme.example</td><td>2022</td><td><button type="button">Switch user</button></td></tr></tbody>
</table>
<table class="acct">
  <caption data-corpus-label="1">Main authorized user</caption>
  <thead><tr><th>Account</th><th>E-mail</th><th>Since</th><th></th></tr></thead>
  <tbody><tr><td data-corpus-shows="1">Sauna Desk</td><td>sauna-desk@acme.example</td><td>2024</td><td><button type="button" data-corpus-control="1">Switch user</button> <button type="button">Disconnect</button></td></tr></tbody>
</table>
<table class="acct">
  <caption>Members</caption>
  <thead><tr><th>Person</th><th>E-mail</th><th>Role</th><th></th></tr></thead>
  <tbody>
  <tr><td>Otto Berg</td><td>otto@acme.example</td><td>Agent</td><td><button type="button">Edit</button></td></tr>
  <tr><td>Pia Lund</td><td>pia@acme.example</td><td>Main administrator</td><td><button type="button">Edit</button></td></tr>
  </tbody>
</table>
</main>
</body>
</html>`,
  },
  {
    name: 'whole-row-is-a-link',
    about:
      'List of settings where each whole row is one link with label, value and the word "Change"; one pressable row is the control.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Bot</title>
<style>.list a { display: grid; grid-template-columns: 220px 1fr 80px; padding: 12px; border-bottom: 1px solid #eee; color: inherit; text-decoration: none }</style></head>
<body>
<header><a href="/">Back</a><h1>Bot</h1></header>
<div class="list">
  <a href="/bot/name"><span class="k">Name</span><span class="v">Fixit</span><span class="go">Change</span></a>
  <a href="/bot/voice"><span class="k">Tone of voice</span><span class="v">Friendly</span><span class="go">Change</span></a>
  <a href="/bot/main-user" data-corpus-control="1"><span class="k" data-corpus-label="1">Main user</span><span class="v" data-corpus-shows="1">fixit-jira@acme.example</span><span class="go">Change</span></a>
  <a href="/bot/users"><span class="k">Connected users</span><span class="v">41</span><span class="go">Show</span></a>
</div>
<footer><a href="/bot/remove">Remove bot</a></footer>
</body>
</html>`,
  },
  {
    name: 'czech-surroundings-role-buttons',
    about:
      'Czech page, English row name; the controls are spans with role=button, named by aria-labelledby with the label.',
    rows: 1,
    html: `<!doctype html>
<html lang="cs">
<head><meta charset="utf-8"><title>Nastavení účtu</title></head>
<body>
<nav aria-label="Hlavní"><a href="/kanaly">Kanály a uživatelé</a> <a href="/prostor">Pracovní prostor</a> <a href="/opravneni">Oprávnění</a></nav>
<h1>Nastavení účtu</h1>
<table>
<thead><tr><th>Položka</th><th>Hodnota</th><th>Akce</th></tr></thead>
<tbody>
<tr><th scope="row" id="p1">Vlastník prostoru</th><td>Jarmila Veselá</td><td><span role="button" tabindex="0" id="z1" aria-labelledby="z1 p1">Změnit</span></td></tr>
<tr><th scope="row" id="p2" data-corpus-label="1">Main authorized user</th><td data-corpus-shows="1">podpora-robot@acme.example</td><td><span role="button" tabindex="0" id="z2" aria-labelledby="z2 p2" data-corpus-control="1">Change</span></td></tr>
<tr><th scope="row" id="p3">Jazyk</th><td>Čeština</td><td><span role="button" tabindex="0" id="z3" aria-labelledby="z3 p3">Změnit</span></td></tr>
<tr><th scope="row" id="p4">Tarif</th><td>Tým</td><td><span role="button" tabindex="0" id="z4" aria-labelledby="z4 p4">Change</span></td></tr>
</tbody>
</table>
<p><a href="/heslo">Změnit heslo</a></p>
</body>
</html>`,
  },
  {
    name: 'icon-link-in-first-cell',
    about:
      'Icon links named only by a title in the first cell, label in the second, and the user far right in a read-only field.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Parameters</title>
<style>table { width: 960px } td:last-child { text-align: right } .bi-pencil::before { content: '✎' }</style></head>
<body>
<div class="navbar"><span class="navbar-brand">Parameters</span><a class="btn" href="/export">Export</a></div>
<table class="table table-sm table-hover">
<tbody>
<tr><td><a href="#p-1" title="Edit"><i class="bi bi-pencil"></i></a></td><td>Main channel</td><td></td><td><input readonly aria-label="Value of Main channel" value="#it-help"></td></tr>
<tr><td><a href="#p-2" title="Edit"><i class="bi bi-pencil"></i></a></td><td>Main project</td><td></td><td><input readonly aria-label="Value of Main project" value="ITH"></td></tr>
<tr><td><a href="#p-3" title="Edit" data-corpus-control="1"><i class="bi bi-pencil"></i></a></td><td data-corpus-label="1">Main user</td><td></td><td><input readonly aria-label="Value of Main user" value="ithelp-bot" data-corpus-shows="1"></td></tr>
<tr><td><a href="#p-4" title="Edit"><i class="bi bi-pencil"></i></a></td><td>Users' language</td><td></td><td><input readonly aria-label="Value of Users' language" value="en"></td></tr>
</tbody>
</table>
</body>
</html>`,
  },
  {
    name: 'transposed-comparison-of-bots',
    about:
      'A column for each bot; the row header "Main authorized user" is the label of the controls of both columns and is marked for the first.',
    rows: 2,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Compare bots</title></head>
<body>
<h1>Your bots side by side</h1>
<table border="0" class="compare">
<thead><tr><td></td><th scope="col" id="c1">IT bot</th><th scope="col" id="c2">Legal bot</th></tr></thead>
<tbody>
<tr><th scope="row">Jira site</th><td headers="c1">acme-it.atlassian.net</td><td headers="c2">acme-legal.atlassian.net</td></tr>
<tr><th scope="row">Plan</th><td headers="c1">Team<br><a href="/1/plan">Change</a></td><td headers="c2">Team<br><a href="/2/plan">Change</a></td></tr>
<tr><th scope="row" data-corpus-label="1">Main authorized user</th>
  <td headers="c1"><span data-corpus-shows="1">IT Bot Account</span><br><a href="/1/main-user" data-corpus-control="1">Change</a></td>
  <td headers="c2"><span data-corpus-shows="2">Legal Bot Account</span><br><a href="/2/main-user" data-corpus-control="2">Change</a></td></tr>
<tr><th scope="row">Icon</th><td headers="c1">🛠<br><a href="/1/icon">Change</a></td><td headers="c2">⚖<br><a href="/2/icon">Change</a></td></tr>
</tbody>
</table>
</body>
</html>`,
  },
  {
    name: 'inline-edit-with-state-badge',
    about:
      'Key-value grid without table elements: badge and warning between label and control, long help text under the label, other rows have the same shape.',
    rows: 1,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Jira connection</title>
<style>.kv { display: grid; grid-template-columns: 2fr 2fr 1fr 1fr } .kv > * { padding: 10px } .badge { background: #fe9; border-radius: 8px }</style></head>
<body>
<main>
<h1>Jira connection</h1>
<div class="kv">
  <div><div class="name">Base address</div><p class="hint">Where Jira answers.</p></div><div>https://acme-grid.atlassian.net</div><div><span class="badge">Verified</span></div><div></div>
  <div><div class="name" data-corpus-label="1">Main authorized account</div><p class="hint">Creates tickets for people who have not connected an account. Use an account kept for this, not your own. If you change the plan, it stays.</p></div><div data-corpus-shows="1">grid-service<br><small>grid-service@acme.example</small></div><div><span class="badge">Missing permission: Browse Project</span></div><div><button type="button" data-corpus-control="1">Change</button></div>
  <div><div class="name">Approval channel</div><p class="hint">Where the main authorized user gets questions.</p></div><div>#approvals</div><div><span class="badge">Private</span></div><div><button type="button">Change</button></div>
  <div><div class="name">Session length</div><p class="hint">For administrators.</p></div><div>8 hours</div><div></div><div><button type="button">Change</button></div>
</div>
</main>
</body>
</html>`,
  },

  // Nothing to find
  {
    name: 'members-with-role-select',
    about: 'Members grid with a role choice "Main user" in a select and "Change role" beside each member.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Members</title></head>
<body>
<h1>Members of the news list</h1>
<p>Roles say only which mails a member gets.</p>
<div class="toolbar"><button type="button">Invite User</button><input type="search" aria-label="Search members"></div>
<table role="grid">
<thead><tr><th>Member</th><th>Mail role</th><th>Actions</th></tr></thead>
<tbody>
<tr><td>Greta Olsen</td><td><select aria-label="Mail role of Greta Olsen"><option>Main user</option><option>Reader</option></select></td><td><button type="button">Change mail role</button> <button type="button">Remove</button></td></tr>
<tr><td>Ibrahim Kaya</td><td><select aria-label="Mail role of Ibrahim Kaya"><option>Main user</option><option selected>Reader</option></select></td><td><button type="button">Change mail role</button> <button type="button">Remove</button></td></tr>
</tbody>
</table>
<nav aria-label="Pages"><button type="button" disabled>Previous</button><button type="button">Next</button></nav>
</body>
</html>`,
  },
  {
    name: 'connected-users-grid',
    about:
      'Connected users with "Remove connection"; the line of the bot is tagged "Main authorized user" and has no action.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Channels &amp; Users</title></head>
<body>
<nav aria-label="Side"><a href="/channels" aria-current="page">Channels &amp; Users</a><a href="/workspace">Workspace</a><a href="/security">Security</a></nav>
<div role="tablist"><button role="tab" aria-selected="false">Channels</button><button role="tab" aria-selected="true">Connected Users</button></div>
<div role="tabpanel">
<button type="button">Invite User</button> <button type="button">Edit columns</button>
<table>
<thead><tr><th>User</th><th>Jira account</th><th>Tag</th><th>Action</th></tr></thead>
<tbody>
<tr><td>HelpDesk+</td><td>desk-bot@acme.example</td><td><span class="tag">Main authorized user</span></td><td>—</td></tr>
<tr><td>Valentina Cruz</td><td>valentina@acme.example</td><td></td><td><a href="#r1">Remove connection</a></td></tr>
<tr><td>Aoife Byrne</td><td>aoife@acme.example</td><td><span class="tag">Agent</span></td><td><a href="#r2">Remove connection</a></td></tr>
</tbody>
</table>
</div>
</body>
</html>`,
  },
  {
    name: 'audit-grid-with-filters',
    about: 'Audit log as a grid, filter chip "Main authorized user", column "Change", and "Edit filter".',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Audit log</title></head>
<body>
<h1>Audit log</h1>
<div class="chips"><span class="chip">Main authorized user <button type="button" aria-label="Remove filter Main authorized user">×</button></span><button type="button">Edit filter</button><button type="button">Clear</button></div>
<div role="grid" aria-label="Audit log">
  <div role="row"><span role="columnheader">Time</span><span role="columnheader">Object</span><span role="columnheader">Change</span><span role="columnheader">Actor</span></div>
  <div role="row"><span role="gridcell">10:01</span><span role="gridcell">Main authorized user</span><span role="gridcell">Desk Bot → Relay Bot</span><span role="gridcell">Paula Stein</span></div>
  <div role="row"><span role="gridcell">09:48</span><span role="gridcell">Main authorized user</span><span role="gridcell">Paula Stein → Desk Bot</span><span role="gridcell">Paula Stein</span></div>
</div>
<p><button type="button">Change time range</button> <a href="/audit.csv">Download</a></p>
</body>
</html>`,
  },
  {
    name: 'locked-row-request-access',
    about:
      'The row is there with a lock where the control would be; a banner offers to request access, the own profile has "Edit".',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Workspace</title></head>
<body>
<div role="alert" class="banner">You are not on the list of people who may manage this workspace. <button type="button">Request access</button></div>
<h1>Workspace</h1>
<table class="kv">
<tbody>
<tr><th scope="row">Name</th><td>acme-vault</td><td><span class="lock" role="img" aria-label="Locked">🔒</span></td></tr>
<tr><th scope="row">Main authorized user</th><td>Vault Bot</td><td><span class="lock" role="img" aria-label="Locked: ask for access to change this">🔒</span></td></tr>
<tr><th scope="row">Restrict Account Access</th><td>On</td><td><span class="lock" role="img" aria-label="Locked">🔒</span></td></tr>
</tbody>
</table>
<h2>Your profile</h2>
<table class="kv"><tbody>
<tr><th scope="row">Name</th><td>Silvio Conti</td><td><a href="/me">Edit</a></td></tr>
<tr><th scope="row">Notifications</th><td>Daily</td><td><a href="/me/mail">Edit</a></td></tr>
</tbody></table>
</body>
</html>`,
  },
  {
    name: 'owner-plan-and-billing',
    about:
      'Key-value table in which owner, plan and contact can be changed; the main user is in the help text of the owner.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Company</title></head>
<body>
<nav><a href="/company">Company</a> <a href="/integration">Main authorized user</a> <a href="/members">Members</a></nav>
<h1>Company</h1>
<dl class="dl-horizontal">
  <div><dt>Workspace owner</dt><dd>Helena Prado <button type="button">Change</button><p class="help">Not to be confused with the main user of the Jira connection.</p></dd></div>
  <div><dt>Plan</dt><dd>Enterprise <button type="button">Change plan</button></dd></div>
  <div><dt>Main contact</dt><dd>office@acme.example <button type="button">Change</button></dd></div>
  <div><dt>Main currency</dt><dd>EUR <button type="button">Change</button></dd></div>
</dl>
</body>
</html>`,
  },
  {
    name: 'permission-matrix',
    about:
      'Matrix of roles and rights; one right is called "Change main authorized user" and has check boxes, roles have "Edit".',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Permissions</title></head>
<body>
<h1>Permissions</h1>
<table>
<thead><tr><th>Right</th><th>Owner <button type="button">Edit role</button></th><th>Administrator <button type="button">Edit role</button></th><th>Agent <button type="button">Edit role</button></th></tr></thead>
<tbody>
<tr><th scope="row">See invoices</th><td><input type="checkbox" checked aria-label="Owner"></td><td><input type="checkbox" aria-label="Administrator"></td><td><input type="checkbox" aria-label="Agent"></td></tr>
<tr><th scope="row">Change main authorized user</th><td><input type="checkbox" checked aria-label="Owner"></td><td><input type="checkbox" checked aria-label="Administrator"></td><td><input type="checkbox" aria-label="Agent"></td></tr>
<tr><th scope="row">Change plan</th><td><input type="checkbox" checked aria-label="Owner"></td><td><input type="checkbox" aria-label="Administrator"></td><td><input type="checkbox" aria-label="Agent"></td></tr>
</tbody>
</table>
<button type="button">Save settings</button>
</body>
</html>`,
  },
  {
    name: 'documentation-table-of-controls',
    about:
      'Documentation: a table that explains rows and buttons of the portal, with a key-cap "Change" and a dead picture of a button.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Reference: account portal</title></head>
<body>
<nav aria-label="Documentation"><a href="/docs/start">Getting started</a><a href="/docs/portal">Account portal</a><a href="/docs/faq">Questions</a></nav>
<article>
<h1>Account portal: what each row means</h1>
<table>
<thead><tr><th>Row</th><th>Meaning</th><th>Press</th></tr></thead>
<tbody>
<tr><td>Main authorized user</td><td>The Jira account of the bot.</td><td><kbd>Change</kbd></td></tr>
<tr><td>Workspace owner</td><td>Pays the bill.</td><td><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Change button" width="70" height="24"></td></tr>
<tr><td>Connected Users</td><td>People with an account of their own.</td><td><kbd>Remove connection</kbd></td></tr>
</tbody>
</table>
<p>Next: <a href="/docs/main-user">Choosing a main user</a></p>
<aside><a href="https://git.acme.example/docs/edit">Edit this page</a> <button type="button">Copy link</button></aside>
</article>
</body>
</html>`,
  },
  {
    name: 'sites-without-user-actions',
    about: 'Table of Jira sites with a read-only column "Main account"; the actions are about the site.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sites</title></head>
<body>
<h1>Sites</h1>
<p>The main account of a site is set in Slack, with the command <code>/desk main-user</code>.</p>
<table>
<thead><tr><th>Site</th><th>Nickname</th><th>Main account</th><th>Actions</th></tr></thead>
<tbody>
<tr><td>acme-north.atlassian.net</td><td>North</td><td>north-bot</td><td><button type="button">Change nickname</button> <button type="button">Remove connection</button></td></tr>
<tr><td>acme-south.atlassian.net</td><td>South</td><td>south-bot</td><td><button type="button">Change nickname</button> <button type="button">Remove connection</button></td></tr>
</tbody>
</table>
<button type="button">Add site</button>
</body>
</html>`,
  },
  {
    name: 'row-only-in-a-template',
    about:
      'The row exists only in an inert template element for a script that never runs; the visible table has other rows.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Settings</title></head>
<body>
<h1>Settings</h1>
<template id="row-main-user"><tr><th scope="row">Main authorized user</th><td>{{name}}</td><td><button type="button">Change</button></td></tr></template>
<table>
<tbody id="rows">
<tr><th scope="row">Workspace</th><td>acme-tmpl</td><td><button type="button">Change</button></td></tr>
<tr><th scope="row">Language</th><td>English</td><td><button type="button">Change</button></td></tr>
</tbody>
</table>
<p>Not connected to Jira yet. <a href="/docs/connect">How to connect</a></p>
</body>
</html>`,
  },
  {
    name: 'plans-compared',
    about:
      'Price table in which "Main authorized user of your choice" is a line, with "Switch" and "Change plan" below.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Plans</title></head>
<body>
<h1>Plans</h1>
<div role="table" aria-label="Plans">
  <div role="row"><span role="columnheader">What you get</span><span role="columnheader">Free</span><span role="columnheader">Team</span><span role="columnheader">Business</span></div>
  <div role="row"><span role="rowheader">Agents</span><span role="cell">3</span><span role="cell">25</span><span role="cell">unlimited</span></div>
  <div role="row"><span role="rowheader">Main authorized user of your choice</span><span role="cell">no</span><span role="cell">yes</span><span role="cell">yes</span></div>
  <div role="row"><span role="rowheader">Bots</span><span role="cell">1</span><span role="cell">1</span><span role="cell">5</span></div>
  <div role="row"><span role="rowheader"></span><span role="cell"><button type="button">Switch</button></span><span role="cell">Your plan</span><span role="cell"><button type="button">Change plan</button></span></div>
</div>
<p>Paid yearly. <a href="/billing/period">Change</a></p>
</body>
</html>`,
  },
  {
    name: 'import-mapping-table',
    about: 'Mapping of fields for an import: "Main user" is a column of a file, "Edit" edits the mapping.',
    rows: 0,
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Import contacts</title></head>
<body>
<ol class="steps"><li>Upload</li><li aria-current="step">Match columns</li><li>Import</li></ol>
<h1>Match the columns of contacts.csv</h1>
<table>
<thead><tr><th>Column in your file</th><th>Field of a contact</th><th></th></tr></thead>
<tbody>
<tr><td>Full name</td><td>Name</td><td><button type="button">Edit match</button></td></tr>
<tr><td>Main user</td><td>Not imported</td><td><button type="button">Edit match</button></td></tr>
<tr><td>Phone</td><td>Phone</td><td><button type="button">Edit match</button></td></tr>
</tbody>
</table>
<p>File: contacts.csv <button type="button">Change file</button></p>
<button type="button">Back</button> <button type="button">Import 40 contacts</button>
</body>
</html>`,
  },
];
