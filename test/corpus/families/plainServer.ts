import type { CorpusPage } from '../page.ts';

/**
 * Server-rendered pages of the 2000s and 2010s: layout tables, forms that post back, fieldsets, definition lists.
 * Made up; people and companies do not exist.
 */
export const plainServer: readonly CorpusPage[] = [
  {
    name: 'web-forms-layout-table',
    about:
      'Layout table with a post-back link, label in a bold font tag with a colon, other rows have links named "change" too.',
    rows: 1,
    html: `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Account - Acme HelpDesk</title>
<style type="text/css">
body { font: 11px Verdana, Arial; margin: 0 } td { font-size: 11px } .hdr { background: #336699; color: #fff }
.lnk { color: #003399 } .alt { background: #eef3f8 }
</style>
</head>
<body bgcolor="#ffffff">
<form name="aspnetForm" method="post" action="Account.aspx?ws=T01ACME" id="aspnetForm">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKMTIzNDU2Nzg5MGRk">
<script type="text/javascript">
function __doPostBack(t, a) { return false; }
</script>
<table width="100%" cellpadding="4" cellspacing="0" border="0">
  <tr class="hdr"><td><b>Acme HelpDesk</b></td><td align="right">Signed in as Petra Lindqvist | <a href="SignOut.aspx" style="color:#fff">Sign out</a></td></tr>
</table>
<table width="100%" cellpadding="6" cellspacing="0" border="0">
  <tr valign="top">
    <td width="160" bgcolor="#dddddd">
      <a class="lnk" href="Default.aspx">Home</a><br>
      <a class="lnk" href="Channels.aspx">Channels &amp; Users</a><br>
      <a class="lnk" href="Security.aspx">Security</a><br>
      <a class="lnk" href="Permissions.aspx">Permissions</a><br>
      <a class="lnk" href="Billing.aspx">Billing</a>
    </td>
    <td>
      <h2>Account</h2>
      <table width="560" cellpadding="5" cellspacing="0" border="1" bordercolor="#cccccc">
        <tr><td width="190"><font face="Verdana"><b>Workspace:</b></font></td><td>acme-support</td><td>&nbsp;</td></tr>
        <tr class="alt"><td><font face="Verdana"><b>Plan:</b></font></td><td>Business, 25 agents</td>
          <td align="right"><a id="ctl00_cphMain_lnkPlan" class="lnk" href="javascript:__doPostBack('ctl00$cphMain$lnkPlan','')">change</a></td></tr>
        <tr><td><font face="Verdana"><b>Jira site:</b></font></td><td>acme.atlassian.net</td><td>&nbsp;</td></tr>
        <tr class="alt"><td data-corpus-label="1"><font face="Verdana"><b>Main authorized user:</b></font></td>
          <td><span id="ctl00_cphMain_lblMainUser" data-corpus-shows="1">Desk Robot</span></td>
          <td align="right"><a id="ctl00_cphMain_lnkMau" class="lnk" data-corpus-control="1" href="javascript:__doPostBack('ctl00$cphMain$lnkMau','')">change</a></td></tr>
        <tr><td><font face="Verdana"><b>Password:</b></font></td><td>********</td>
          <td align="right"><a id="ctl00_cphMain_lnkPwd" class="lnk" href="javascript:__doPostBack('ctl00$cphMain$lnkPwd','')">change</a></td></tr>
      </table>
    </td>
  </tr>
</table>
</form>
<hr size="1"><center>&copy; 2009 Acme Tools Ltd. <a href="Terms.aspx">Terms</a></center>
</body>
</html>`,
  },
  {
    name: 'jsp-form-readonly-input',
    about: 'A label element for a read-only text field that holds the user; the control is an input of type button.',
    rows: 1,
    html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head><title>Integration settings</title>
<style type="text/css">
.row { clear: left; padding: 4px 0 } .row label { float: left; width: 200px; text-align: right; padding-right: 12px }
</style></head>
<body>
<div id="header"><h1>Support Bridge</h1></div>
<ul id="menu">
  <li><a href="/portal/overview.do">Overview</a></li>
  <li><a href="/portal/integration.do">Integration</a></li>
  <li><a href="/portal/users.do">Users</a></li>
</ul>
<div id="content">
  <h2>Integration settings</h2>
  <form name="integrationForm" method="post" action="/portal/saveIntegration.do;jsessionid=0A1B2C">
    <div class="row"><label for="displayName">Bot display name</label>
      <input type="text" name="displayName" id="displayName" value="HelpDesk" /></div>
    <div class="row"><label for="lang">Language</label>
      <select name="lang" id="lang"><option>English</option><option>Deutsch</option></select></div>
    <div class="row"><label for="siteUrl">Jira base URL</label>
      <input type="text" name="siteUrl" id="siteUrl" value="https://jira.acme.example" readonly="readonly" />
      <input type="button" value="Edit" onclick="return false" /></div>
    <div class="row"><label for="authUser" data-corpus-label="1">Main Authorised Account <em>*</em></label>
      <input type="text" name="authUser" id="authUser" value="svc-helpdesk@acme.example" readonly="readonly" size="32" data-corpus-shows="1" />
      <input type="button" value="Change" onclick="return false" data-corpus-control="1" /></div>
    <div class="row"><label for="notify">Error notices to</label>
      <input type="text" name="notify" id="notify" value="it-alerts@acme.example" /></div>
    <div class="row"><input type="submit" value="Save settings" /> <input type="reset" value="Reset" /></div>
  </form>
</div>
<div id="footer">Build 4.2.1 | <a href="/portal/help.do">Help</a></div>
</body></html>`,
  },
  {
    name: 'php-definition-list',
    about: 'Definition list with square-bracket edit links after every value; the label says only "Main user".',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><title>acme-it &raquo; Settings</title></head>
<body>
<p class="crumbs"><a href="index.php">Portal</a> &raquo; <a href="workspace.php?id=77">acme-it</a> &raquo; Settings</p>
<h1>Settings of acme-it</h1>
<dl class="props">
  <dt>Workspace name</dt>
  <dd>acme-it <small>[<a href="edit.php?f=name">edit</a>]</small></dd>
  <dt>Default project</dt>
  <dd>ITSD <small>[<a href="edit.php?f=project">edit</a>]</small></dd>
  <dt data-corpus-label="1">Main user</dt>
  <dd><span data-corpus-shows="1">Jira Relay &lt;relay@acme.example&gt;</span> <small>[<a href="oauth_start.php?ws=77" data-corpus-control="1">edit</a>]</small></dd>
  <dt>Working hours</dt>
  <dd>Mon&ndash;Fri 08:00&ndash;17:00 <small>[<a href="edit.php?f=hours">edit</a>]</small></dd>
  <dt>Owner</dt>
  <dd>Oskar Brandt <small>[<a href="edit.php?f=owner">edit</a>]</small></dd>
</dl>
<h2>Users</h2>
<p>14 people have connected their own account. <a href="users.php">Show list</a></p>
<hr>
<address>Rendered in 0.031 s. <a href="logout.php">Log out</a></address>
</body>
</html>`,
  },
  {
    name: 'fieldset-legend-submit',
    about: 'The label is the legend of a fieldset; a submit button in it replaces the account.',
    rows: 1,
    html: `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Application link</title>
<style>fieldset { margin: 0 0 1em; border: 1px solid #999 } legend { font-weight: bold }</style></head>
<body>
<div id="nav"><a href="/">Start</a> | <a href="/channels">Channels</a> | <a href="/link">Application link</a> | <a href="/account">My account</a></div>
<h1>Application link</h1>
<form action="/link/name" method="post">
  <fieldset>
    <legend>Link name</legend>
    <input type="text" name="name" value="Slack to Jira"> <input type="submit" value="Rename">
  </fieldset>
</form>
<form action="/link/user" method="post">
  <input type="hidden" name="csrf" value="c0ffee">
  <fieldset>
    <legend data-corpus-label="1">Application Link User</legend>
    <p>All requests for people who have not connected an account are made as:</p>
    <p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="16" height="16" alt=""> <strong data-corpus-shows="1">applink.robot</strong></p>
    <p><input type="submit" name="do" value="Replace account" data-corpus-control="1"></p>
  </fieldset>
</form>
<form action="/link/secret" method="post">
  <fieldset>
    <legend>Consumer key</legend>
    <tt>nx-8841-acme</tt> <input type="submit" name="do" value="Replace key">
  </fieldset>
</form>
<form action="/link/delete" method="post"><input type="submit" value="Delete link"></form>
</body>
</html>`,
  },
  {
    name: 'frames-of-old',
    about: 'Navigation and content are two frames; the row is in the content frame, a decoy "Change" in the other.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><title>Portal</title><style>html, body { height: 100%; margin: 0 } iframe { border: 0; height: 90% }</style></head>
<body>
<table width="100%" height="100%"><tr valign="top">
<td width="200"><iframe name="menu" title="Menu" width="200" srcdoc='<!DOCTYPE html><html><body bgcolor="#eeeeee">
  <p>Workspace: <b>acme-ops</b> <a href="#ws">Change</a></p>
  <ul><li><a href="#a">Status</a></li><li><a href="#b">Main authorized user</a></li><li><a href="#c">Connected Users</a></li></ul>
</body></html>'></iframe></td>
<td><iframe name="content" title="Content" width="700" srcdoc='<!DOCTYPE html><html><head><title>Status</title></head><body>
  <h2>Integration+ Status</h2>
  <table border="1" cellpadding="4">
    <tr><th align="left">Connection</th><td>OK</td><td><a href="#test">Test</a></td></tr>
    <tr><th align="left">Webhooks</th><td>3 of 3</td><td><a href="#hooks">Edit</a></td></tr>
    <tr><th align="left" data-corpus-label="1">Main authorized user</th><td data-corpus-shows="1">jira.bot</td><td><a href="#oauth" data-corpus-control="1">Change</a></td></tr>
    <tr><th align="left">Sync interval</th><td>5 min</td><td><a href="#sync">Change</a></td></tr>
  </table>
</body></html>'></iframe></td>
</tr></table>
</body>
</html>`,
  },
  {
    name: 'action-column-first',
    about: 'The control stands in the first column, before its label in DOM order.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><title>Options</title><style>table.list td { border-bottom: 1px dotted #888; padding: 3px 8px } .act { width: 90px }</style></head>
<body>
<h3>Options for workspace &quot;acme-facilities&quot;</h3>
<form method="post" action="options.cgi">
<table class="list" cellspacing="0">
  <thead><tr><th></th><th>Option</th><th>Value</th></tr></thead>
  <tbody>
  <tr><td class="act"><button type="submit" name="e" value="1">Edit</button></td><td>Greeting text</td><td>Hello, what is broken?</td></tr>
  <tr><td class="act"><button type="submit" name="e" value="2">Edit</button></td><td>Request type</td><td>Building maintenance</td></tr>
  <tr><td class="act"><button type="submit" name="e" value="3" data-corpus-control="1">Edit</button></td><td data-corpus-label="1">main authorized user</td><td data-corpus-shows="1">facilities-bot (5b10ac8d82e05b22cc7d4ef5)</td></tr>
  <tr><td class="act"><button type="submit" name="e" value="4">Edit</button></td><td>Fallback assignee</td><td>Gerda Holm</td></tr>
  <tr><td class="act"><button type="submit" name="e" value="5">Edit</button></td><td>Emoji for closing</td><td>:white_check_mark:</td></tr>
  </tbody>
</table>
<input type="submit" name="all" value="Save all">
</form>
<p><a href="options.cgi?reset=1">Restore defaults</a></p>
</body>
</html>`,
  },
  {
    name: 'two-bots-two-boxes',
    about: 'Two bots of one workspace, each with a box, a main account and a control of its own.',
    rows: 2,
    html: `<!DOCTYPE html>
<html>
<head><title>Your bots</title>
<style>.box { border: 1px solid #bbb; margin: 10px; width: 420px; float: left } .box h4 { background: #ddd; margin: 0; padding: 4px } .clear { clear: both }</style></head>
<body>
<div id="top"><a href="/home">Home</a> &middot; <a href="/bots">Bots</a> &middot; <a href="/team">Team</a> &middot; <a href="/plan">Change plan</a></div>
<h2>Your bots</h2>
<div class="box">
  <h4>HelpDesk+ for IT</h4>
  <table>
    <tr><td>Jira site</td><td>acme-it.atlassian.net</td></tr>
    <tr><td data-corpus-label="1">Main account</td><td><a href="/u/11" data-corpus-shows="1">IT Desk Bot</a> (<a href="/bots/1/main" data-corpus-control="1">change</a>)</td></tr>
    <tr><td>Channels</td><td>6 (<a href="/bots/1/channels">edit</a>)</td></tr>
  </table>
  <p align="right"><a href="/bots/1/remove">Remove bot</a></p>
</div>
<div class="box">
  <h4>HelpDesk+ for HR</h4>
  <table>
    <tr><td>Jira site</td><td>acme-people.atlassian.net</td></tr>
    <tr><td data-corpus-label="2">Main account</td><td><a href="/u/12" data-corpus-shows="2">People Bot</a> (<a href="/bots/2/main" data-corpus-control="2">change</a>)</td></tr>
    <tr><td>Channels</td><td>2 (<a href="/bots/2/channels">edit</a>)</td></tr>
  </table>
  <p align="right"><a href="/bots/2/remove">Remove bot</a></p>
</div>
<div class="clear"></div>
<div id="foot">Questions? <a href="mailto:help@acme.example">help@acme.example</a></div>
</body>
</html>`,
  },
  {
    name: 'image-link-with-alt',
    about:
      'The control is a link around a pencil picture whose alt text says "Change"; help icons stand beside every label.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><title>Workspace profile</title></head>
<body text="#222222" link="#0044aa">
<map name="tabs"><area shape="rect" coords="0,0,80,20" href="/profile" alt="Profile"><area shape="rect" coords="80,0,160,20" href="/users" alt="Users"></map>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="160" height="20" usemap="#tabs" alt="Tabs">
<h2>Workspace profile</h2>
<table cellspacing="2" cellpadding="3">
  <tr bgcolor="#f4f4f4"><td>Company <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Help: as on your invoice"></td><td>Acme Freight</td>
    <td><a href="/profile/company"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="16" height="16" border="0" alt="Change"></a></td></tr>
  <tr><td>Contact <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Help: who we write to"></td><td>Ines Okafor</td>
    <td><a href="/profile/contact"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="16" height="16" border="0" alt="Change"></a></td></tr>
  <tr bgcolor="#f4f4f4"><td data-corpus-label="1">Main Authorized User <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Help: the account that creates tickets"></td><td data-corpus-shows="1">freight.desk@acme.example</td>
    <td><a href="/profile/main" data-corpus-control="1"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="16" height="16" border="0" alt="Change"></a></td></tr>
  <tr><td>Time zone</td><td>Europe/Lisbon</td>
    <td><a href="/profile/tz"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="16" height="16" border="0" alt="Change"></a></td></tr>
</table>
<p><font size="1">Last login: yesterday, 16:20. <a href="/profile/password">Change password</a></font></p>
</body>
</html>`,
  },
  {
    name: 'filled-in-after-load',
    about: 'A page of the first Ajax years: the panel says "Loading…" and is filled by a script 180 ms later.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><title>Control panel</title>
<style>#panel { border: 1px solid #ccc; padding: 10px; width: 500px } .k { float: left; width: 180px; color: #666 } .line { clear: both; padding: 2px 0 }</style></head>
<body>
<div id="nav"><a href="#status">Status</a> <a href="#users">Users</a> <a href="#billing">Billing</a></div>
<h2>Control panel</h2>
<div id="panel"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Loading"> Loading&hellip;</div>
<div id="side"><h4>News</h4><p>The main user can now be changed without support. <a href="#news">Read more</a></p></div>
<script type="text/javascript">
function fill() {
  document.getElementById('panel').innerHTML =
    '<div class="line"><span class="k">Slack team</span> acme-labs</div>' +
    '<div class="line"><span class="k">Owner</span> Mirek Dvorak <a href="#owner">change</a></div>' +
    '<div class="line"><span class="k" data-corpus-label="1">Main authorised user</span> <span data-corpus-shows="1">labs-robot</span> <a href="#main" onclick="return false" data-corpus-control="1">change</a></div>' +
    '<div class="line"><span class="k">Digest</span> weekly <a href="#digest">change</a></div>';
}
window.onload = function () { setTimeout(fill, 180); };
</script>
</body>
</html>`,
  },
  {
    name: 'printable-and-small-screen-copies',
    about:
      'The row is there three times: for small screens and for print hidden by display:none, and the one that is visible.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><title>Your service</title>
<style>.handheld { display: none } .printonly { display: none } #full { display: block } #full td { padding: 4px 10px }</style></head>
<body>
<div id="brand"><a href="/">Acme Answers</a></div>
<div class="handheld">
  <b>Main authorized user</b><br>Answer Bot<br><a href="/m/main-user">Change</a>
  <hr><b>Language</b><br>English<br><a href="/m/language">Change</a>
</div>
<div id="full">
  <h2>Your service</h2>
  <table>
    <tr><td><b>Language</b></td><td>English</td><td><a href="/language">Change</a></td></tr>
    <tr><td><b data-corpus-label="1">Main authorized user</b></td><td data-corpus-shows="1">Answer Bot</td><td><a href="/main-user" data-corpus-control="1">Change</a></td></tr>
    <tr><td><b>Invoice address</b></td><td>12 Harbour Lane, Dunmore</td><td><a href="/invoice">Change</a></td></tr>
  </table>
  <p><a href="javascript:window.print()">Print this page</a></p>
</div>
<div class="printonly">
  <p>Language: English</p><p>Main authorized user: Answer Bot <a href="/main-user">Change</a></p>
</div>
<div id="footer"><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></div>
</body>
</html>`,
  },
  {
    name: 'integration-status-in-prose',
    about:
      'A long page; far down a status section with sentences, the label bold in a sentence and the link in parentheses behind the name.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><title>Jira Integration+ account</title><style>.far { height: 1400px }</style></head>
<body>
<a name="top"></a>
<h1>Jira Integration+</h1>
<p>On this page: <a href="#sub">Subscription</a>, <a href="#chan">Channels</a>, <a href="#status">Integration+ Status</a></p>
<a name="sub"></a><h2>Subscription</h2>
<p>You are on the <b>Team</b> plan (<a href="/plan">change</a>), paid by card ending 4242 (<a href="/card">change</a>).</p>
<a name="chan"></a><h2>Channels</h2>
<ol><li>#incidents &rarr; INC (<a href="/chan/1">edit</a>)</li><li>#web &rarr; WEB (<a href="/chan/2">edit</a>)</li></ol>
<div class="far"></div>
<a name="status"></a><h2>Integration+ Status</h2>
<p><b>Jira site</b>: acme-web.atlassian.net, connected since March (<a href="/site/off">disconnect</a>).</p>
<p><b data-corpus-label="1">Main authorized user</b>: <span data-corpus-shows="1">Webby Integration</span> (<a href="/site/main" data-corpus-control="1">change</a>). Changing it will reset your connections to Jira.</p>
<p><b>Permissions</b>: administrators only (<a href="/perm">change</a>).</p>
<p><a href="#top">Back to top</a></p>
</body>
</html>`,
  },
  {
    name: 'faces-change-and-disconnect',
    about: 'One label, two command links: "Change" and "Disconnect"; only the first changes the user.',
    rows: 1,
    html: `<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml">
<head><title>Connection</title>
<style>.rf-p { border: 1px solid #bed6f8; width: 620px } .rf-p-hdr { background: #bed6f8; padding: 2px 5px } .rf-p-b { padding: 10px }</style></head>
<body>
<div class="rf-tb"><span class="rf-tb-itm"><a href="home.xhtml">Home</a></span> <span class="rf-tb-itm"><a href="connection.xhtml">Connection</a></span></div>
<form id="j_idt12" name="j_idt12" method="post" action="/desk/connection.xhtml" enctype="application/x-www-form-urlencoded">
<input type="hidden" name="j_idt12" value="j_idt12" />
<div class="rf-p" id="j_idt12:p1"><div class="rf-p-hdr">Jira</div><div class="rf-p-b">
<table><tbody>
<tr><td class="c1">Address</td><td class="c2">https://desk.acme.example/jira</td><td class="c3"></td></tr>
<tr><td class="c1"><span id="j_idt12:l" data-corpus-label="1">Main user</span></td>
<td class="c2"><span id="j_idt12:v" data-corpus-shows="1">deskadmin-bot</span></td>
<td class="c3"><a href="#" id="j_idt12:dis" onclick="return false">Disconnect</a>&#160;|&#160;<a href="#" id="j_idt12:chg" onclick="return false" data-corpus-control="1">Change</a></td></tr>
<tr><td class="c1">Last contact</td><td class="c2">2 minutes ago</td><td class="c3"><a href="#" id="j_idt12:ref" onclick="return false">Refresh</a></td></tr>
</tbody></table>
</div></div>
<div class="rf-p" id="j_idt12:p2"><div class="rf-p-hdr">Slack</div><div class="rf-p-b">
<table><tbody>
<tr><td class="c1">Installed by</td><td class="c2">Anneli Virtanen</td><td class="c3"><a href="#" id="j_idt12:ins" onclick="return false">Change</a></td></tr>
</tbody></table>
</div></div>
<input type="hidden" name="javax.faces.ViewState" value="-778:12" autocomplete="off" />
</form>
</body>
</html>`,
  },
  {
    name: 'german-surroundings',
    about: 'Everything around is German, the row keeps its English name in quotes, the button is English too.',
    rows: 1,
    html: `<!DOCTYPE html>
<html lang="de">
<head><meta charset="utf-8"><title>Kundenkonto – Einstellungen</title>
<style>.zeile { display: block; padding: 6px; border-top: 1px solid #ccc } .zeile strong { display: inline-block; width: 240px }</style></head>
<body>
<div id="kopf"><a href="/de/start">Startseite</a> <a href="/de/kanaele">Kanäle und Benutzer</a> <a href="/de/sicherheit">Sicherheit</a></div>
<h1>Einstellungen</h1>
<p>Hier verwalten Sie die Verbindung zwischen Slack und Jira. Der Hauptbenutzer sollte ein eigens angelegtes Konto sein.</p>
<div class="zeile"><strong>Tarif</strong> Geschäft <button type="button" onclick="void 0">Tarif wechseln</button></div>
<div class="zeile"><strong>Kennwort</strong> •••••••• <button type="button" onclick="void 0">Change password</button></div>
<div class="zeile"><strong data-corpus-label="1">„Main authorized user“</strong> <span data-corpus-shows="1">Kundendienst-Automat</span> <button type="button" onclick="void 0" data-corpus-control="1">Change</button></div>
<div class="zeile"><strong>Sprache</strong> Deutsch <button type="button" onclick="void 0">Sprache ändern</button></div>
<div class="zeile"><strong>Zugriff</strong> nur Verwalter <button type="button" onclick="void 0">Change</button></div>
<p class="fuss"><a href="/de/impressum">Impressum</a> · <a href="/de/datenschutz">Datenschutz</a></p>
</body>
</html>`,
  },
  {
    name: 'update-panel-drawn-again',
    about: 'A timer of the page throws the whole panel away and draws it again, three times in the first 300 ms.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><title>Monitor</title></head>
<body>
<h2>Monitor</h2>
<div id="UpdatePanel1"></div>
<p><a href="Logs.aspx">Logs</a> | <a href="Alerts.aspx">Change alerts</a></p>
<script type="text/javascript">
var n = 0;
function draw() {
  n++;
  var rows = '<table border="0" cellpadding="3"><tr><td>Queue</td><td>' + (4 + n) + ' messages</td><td><input type="button" value="Purge"></td></tr>' +
    '<tr><td>Polling</td><td>on</td><td><input type="button" value="Change"></td></tr>' +
    '<tr><td data-corpus-label="1">Application Link User:</td><td data-corpus-shows="1">monitor-link</td><td><input type="button" value="Change" data-corpus-control="1"></td></tr>' +
    '<tr><td>As of</td><td>' + n + '</td><td></td></tr></table>';
  document.getElementById('UpdatePanel1').innerHTML = rows;
}
draw();
setTimeout(draw, 90);
setTimeout(draw, 190);
setTimeout(draw, 290);
</script>
</body>
</html>`,
  },
  {
    name: 'row-span-with-actions-below',
    about:
      'The label cell spans three rows: name, e-mail, then a row with the actions; the control is far from the label.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><title>Connected accounts</title><style>table { border-collapse: collapse } td, th { border: 1px solid #aaa; padding: 4px 8px; vertical-align: top }</style></head>
<body>
<div class="login">nadia.rahal@acme.example [<a href="/logout">log out</a>]</div>
<h2>Connected accounts</h2>
<table>
  <tr><th rowspan="3" scope="rowgroup">Slack installer</th><th scope="row">Name</th><td>Nadia Rahal</td></tr>
  <tr><th scope="row">E-mail</th><td>nadia.rahal@acme.example</td></tr>
  <tr><td colspan="2" align="right"><a href="/slack/reinstall">Install again</a> | <a href="/slack/change">Change</a></td></tr>
  <tr><th rowspan="3" scope="rowgroup" data-corpus-label="1">Main<br>authorized<br>user</th><th scope="row">Name</th><td data-corpus-shows="1">Ticket Courier</td></tr>
  <tr><th scope="row">E-mail</th><td>ticket.courier@acme.example</td></tr>
  <tr><td colspan="2" align="right"><a href="/jira/test">Test</a> | <a href="/jira/change" data-corpus-control="1">Change</a></td></tr>
  <tr><th rowspan="3" scope="rowgroup">Billing contact</th><th scope="row">Name</th><td>Tom Achterberg</td></tr>
  <tr><th scope="row">E-mail</th><td>ap@acme.example</td></tr>
  <tr><td colspan="2" align="right"><a href="/bill/change">Change</a></td></tr>
</table>
</body>
</html>`,
  },
  {
    name: 'button-to-form-names-the-thing',
    about: 'A one-button form that names what it does: "Change main authorized user"; the heading says "Main user".',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8"><meta name="csrf-param" content="authenticity_token"><meta name="csrf-token" content="q8Zr">
<title>Workspaces#edit</title>
<style>#flash { background: #ffd; } .actions form { display: inline }</style>
</head>
<body>
<div id="flash">Settings were saved.</div>
<div id="sidebar"><ul><li><a href="/workspaces/4">Workspace</a></li><li><a href="/workspaces/4/members">Members</a></li><li><a href="/workspaces/4/plan/edit">Change plan</a></li></ul></div>
<div id="main">
  <h1>Editing workspace</h1>
  <form class="edit_workspace" id="edit_workspace_4" action="/workspaces/4" method="post">
    <input name="_method" type="hidden" value="put"><input name="authenticity_token" type="hidden" value="q8Zr">
    <p><label for="workspace_name">Name</label><br><input id="workspace_name" name="workspace[name]" size="30" type="text" value="acme-clinic"></p>
    <p><input id="workspace_submit" name="commit" type="submit" value="Update Workspace"></p>
  </form>
  <h3 data-corpus-label="1">Main user</h3>
  <p>Tickets are created as <b data-corpus-shows="1">Clinic Desk</b> unless the reporter has an account.</p>
  <div class="actions">
    <form method="post" action="/workspaces/4/main_user/verify" class="button_to"><div><input type="submit" value="Verify"></div></form>
    <form method="post" action="/workspaces/4/main_user" class="button_to"><div><input name="_method" type="hidden" value="put"><input type="submit" value="Change main authorized user" data-corpus-control="1"></div></form>
  </div>
  <h3>Danger zone</h3>
  <div class="actions"><form method="post" action="/workspaces/4" class="button_to"><div><input type="submit" value="Delete workspace"></div></form></div>
</div>
</body>
</html>`,
  },
  {
    name: 'japanese-surroundings-no-user-yet',
    about: 'Japanese page, English label with a star; nobody is set yet, the link says "Switch user".',
    rows: 1,
    html: `<!DOCTYPE html>
<html lang="ja">
<head><meta charset="utf-8"><title>連携の設定</title></head>
<body>
<div id="global"><a href="/ja/">ホーム</a>｜<a href="/ja/channels">チャンネル</a>｜<a href="/ja/users">ユーザー</a>｜<a href="/ja/lang">言語の変更</a></div>
<h2>連携の設定</h2>
<p><span style="color:#c00">*</span> は必須項目です。</p>
<table border="0" cellspacing="1" bgcolor="#bbbbbb" width="640">
  <tr bgcolor="#ffffff"><td bgcolor="#eeeeee" width="220">サイト</td><td>acme-tokyo.example</td><td width="120"><a href="/ja/site">変更</a></td></tr>
  <tr bgcolor="#ffffff"><td bgcolor="#eeeeee"><span data-corpus-label="1">Main authorized user</span> <span style="color:#c00">*</span></td><td>（未設定）</td><td><a href="/ja/oauth/start" data-corpus-control="1">Switch user</a></td></tr>
  <tr bgcolor="#ffffff"><td bgcolor="#eeeeee">通知先</td><td>kanri@acme.example</td><td><a href="/ja/notify">変更</a></td></tr>
  <tr bgcolor="#ffffff"><td bgcolor="#eeeeee">ワークスペース</td><td>acme-tokyo</td><td><a href="/ja/ws">Switch workspace</a></td></tr>
</table>
<p align="center"><input type="submit" value="保存"></p>
</body>
</html>`,
  },
  {
    name: 'collapsible-fieldsets-nested',
    about:
      'Content-management style with nested fieldsets; the label is an inner item title with a description below, the control is under it.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><title>Site configuration | Acme Docs Desk</title></head>
<body class="html not-front logged-in">
<div id="toolbar"><ul><li><a href="/admin">Administer</a></li><li><a href="/admin/people">People</a></li><li><a href="/user/1/edit">Edit my account</a></li></ul></div>
<div id="page">
<h1 class="title">Site configuration</h1>
<ul class="tabs primary"><li class="active"><a href="/admin/config">Settings</a></li><li><a href="/admin/config/perm">Permissions</a></li></ul>
<form action="/admin/config" method="post" id="desk-settings-form" accept-charset="UTF-8"><div>
<fieldset class="collapsible form-wrapper" id="edit-slack"><legend><span class="fieldset-legend">Slack</span></legend><div class="fieldset-wrapper">
  <div class="form-item form-type-textfield"><label for="edit-team">Team</label> <input type="text" id="edit-team" value="acme-docs" class="form-text"></div>
  <div class="form-item form-type-item"><label>Owner of the workspace</label> Lars Engstrom <div class="description">May see invoices.</div></div>
  <input type="submit" id="edit-owner" name="op" value="Change" class="form-submit">
</div></fieldset>
<fieldset class="collapsible form-wrapper" id="edit-jira"><legend><span class="fieldset-legend">Jira</span></legend><div class="fieldset-wrapper">
  <fieldset class="form-wrapper" id="edit-auth"><legend><span class="fieldset-legend">Authorization</span></legend><div class="fieldset-wrapper">
    <div class="form-item form-type-item"><label data-corpus-label="1">Main authorized account </label> <span data-corpus-shows="1">docs-desk-bot</span>
      <div class="description">Needs the Jira administrator permission and the project role Service Desk Team.</div></div>
    <input type="submit" id="edit-mau" name="op" value="Change" class="form-submit" data-corpus-control="1">
  </div></fieldset>
  <div class="form-item form-type-checkbox"><input type="checkbox" id="edit-sync" checked="checked" class="form-checkbox"> <label class="option" for="edit-sync">Synchronise comments</label></div>
</div></fieldset>
<div class="form-actions"><input type="submit" id="edit-submit" name="op" value="Save configuration" class="form-submit"></div>
</div></form>
</div>
</body>
</html>`,
  },
  {
    name: 'open-menu-of-the-row',
    about:
      'A table of connections with a pop-up menu drawn by the page for one of them; the menu item changes the main user of that one row.',
    rows: 1,
    html: `<!DOCTYPE html>
<html>
<head><title>Connections</title>
<style>.yuimenu { position: absolute; border: 1px solid #888; background: #fff; margin: 0; padding: 4px; list-style: none } td { position: relative; padding: 6px }</style></head>
<body>
<div id="hd"><h1>Connections</h1><p><a href="/new">New connection</a> | <a href="/help">Help</a></p></div>
<table cellpadding="4">
  <tr><td><b>Site</b></td><td>acme-rail.atlassian.net</td><td><a href="#" class="more">Actions &#9660;</a></td></tr>
  <tr><td><b data-corpus-label="1">Main user</b></td><td data-corpus-shows="1">Rail Desk (rail-desk@acme.example)</td>
    <td><a href="#" class="more" id="m2" aria-haspopup="true" aria-expanded="true">Actions &#9660;</a>
      <ul class="yuimenu" role="menu" aria-labelledby="m2">
        <li role="none"><a role="menuitem" href="#info">Show details</a></li>
        <li role="none"><a role="menuitem" href="#change" data-corpus-control="1">Change main user&hellip;</a></li>
        <li role="none"><a role="menuitem" href="#revoke">Revoke access</a></li>
      </ul></td></tr>
  <tr><td><b>Owner</b></td><td>Ewa Zielinska</td><td><a href="#" class="more">Actions &#9660;</a></td></tr>
</table>
<div id="ft" style="margin-top:120px">Acme Rail, internal use only</div>
</body>
</html>`,
  },

  // Nothing to find
  {
    name: 'manual-with-a-picture',
    about: 'A page of the manual with the heading "Main authorized user" and a picture of the button.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><title>Manual: Main authorized user</title></head>
<body>
<div id="toc"><b>Manual</b><ol><li><a href="ch1.html">Installing</a></li><li><a href="ch2.html">Main authorized user</a></li><li><a href="ch3.html">Changing your plan</a></li></ol></div>
<h1>Main authorized user</h1>
<p>The main authorized user is the Jira account in whose name the bot works for people without an account.</p>
<h2>How to change it</h2>
<ol>
  <li>Sign in to Jira as the service account.</li>
  <li>Open the account portal and scroll to <b>Main authorized user</b>.</li>
  <li>Press <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="60" height="20" alt="the button Change"> and then Allow.</li>
</ol>
<p>See also: <a href="ch4.html">Change the workspace owner</a>, <a href="ch5.html">Main user: permissions</a></p>
<form action="/feedback" method="post"><p>Was this page helpful? <input type="submit" value="Yes"> <input type="submit" value="No"></p></form>
<p><a href="wiki.cgi?edit=ch2">Edit this page</a> | <a href="wiki.cgi?hist=ch2">Changes</a></p>
</body>
</html>`,
  },
  {
    name: 'member-list-with-main-user-column',
    about: 'List of members, one of them noted as main user; edit links change the members themselves.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><title>Members</title></head>
<body>
<div id="nav"><a href="/">Home</a> | <b>Members</b> | <a href="/groups">Groups</a></div>
<h2>Members of acme-field</h2>
<form method="get" action="/members"><input type="text" name="q"> <input type="submit" value="Search"></form>
<table border="1" cellpadding="3">
  <tr><th>Name</th><th>E-mail</th><th>Role</th><th>Last seen</th><th></th></tr>
  <tr><td>Bianca Reyes</td><td>bianca@acme.example</td><td>Administrator</td><td>today</td><td><a href="/members/1/edit">Edit member</a></td></tr>
  <tr><td>Field Bot</td><td>field-bot@acme.example</td><td>Agent (main user)</td><td>today</td><td><a href="/members/2/edit">Edit member</a></td></tr>
  <tr><td>Jonas Pike</td><td>jonas@acme.example</td><td>Agent</td><td>May 3</td><td><a href="/members/3/edit">Edit member</a></td></tr>
</table>
<p><a href="/members/new">Invite User</a> | <a href="/members/export.csv">Export</a></p>
</body>
</html>`,
  },
  {
    name: 'row-without-control-request-access',
    about: 'The main user is shown, but instead of a control there is the notice that access must be requested.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><title>Account</title></head>
<body>
<div class="warn"><b>Account access is restricted.</b> Only people on the access list may alter settings.
<form method="post" action="/request-access" style="display:inline"><input type="submit" value="Request access"></form></div>
<h2>Account</h2>
<table cellpadding="4">
  <tr><td>Workspace</td><td>acme-secure</td></tr>
  <tr><td>Main authorized user</td><td>Secure Desk Bot <i>(only people on the access list can change this)</i></td></tr>
  <tr><td>Jira site</td><td>acme-secure.atlassian.net</td></tr>
</table>
<h2>You</h2>
<table cellpadding="4">
  <tr><td>Name</td><td>Samir Haddad</td><td><a href="/me/name">Change</a></td></tr>
  <tr><td>Password</td><td>******</td><td><a href="/me/password">Change</a></td></tr>
</table>
<p><a href="/logout">Log out</a></p>
</body>
</html>`,
  },
  {
    name: 'changes-of-everything-else',
    about:
      'Nothing but changes of other things: plan, password, owner, billing contact, with "main user" only in a help text.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><title>Profile</title><style>.help { color: #777; font-size: 80% } dt { font-weight: bold }</style></head>
<body>
<h1>Profile</h1>
<dl>
  <dt>Plan</dt><dd>Starter <a href="/plan">Change plan</a></dd>
  <dt>Password</dt><dd>last set in April <a href="/password">Change password</a></dd>
  <dt>Workspace owner</dt><dd>Yuki Tanabe <a href="/owner">Change</a>
    <div class="help">The owner is a person. It is not the main user, which is the account that Jira sees.</div></dd>
  <dt>Billing contact</dt><dd>accounts@acme.example <a href="/billing">Change</a></dd>
  <dt>Display language</dt><dd>English <a href="/lang">Change</a></dd>
</dl>
<p>Looking for the main authorized user? It has moved to the page <a href="/integration">Integration</a>.</p>
<div id="footer"><a href="/terms">Terms</a></div>
</body>
</html>`,
  },
  {
    name: 'connected-users-remove-connection',
    about: 'Tab "Connected Users" with "Remove connection" in every row and "Invite User" above.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><title>Channels &amp; Users</title></head>
<body>
<div id="left"><ul><li><b>Channels &amp; Users</b></li><li><a href="/workspace">Workspace</a></li><li><a href="/security">Security</a></li><li><a href="/status#mau">Main user</a></li></ul></div>
<div id="tabs"><a href="?tab=channels">Channels</a> | <b>Connected Users</b></div>
<p><input type="button" value="Invite User"> <input type="button" value="Edit invitation text"></p>
<table border="1" cellspacing="0" cellpadding="4">
  <tr><th>Slack user</th><th>Jira user</th><th>Since</th><th>&nbsp;</th></tr>
  <tr><td>@mona</td><td>Mona Faber</td><td>2014-02-11</td><td><a href="?rm=1">Remove connection</a></td></tr>
  <tr><td>@teo</td><td>Teo Marchetti</td><td>2014-02-12</td><td><a href="?rm=2">Remove connection</a></td></tr>
  <tr><td>HelpDesk</td><td>Acme Bot (main authorized user)</td><td>2013-12-01</td><td>cannot be removed</td></tr>
</table>
<p>Page 1 of 1. Show <select><option>25</option><option>50</option></select> <input type="submit" value="Change"></p>
</body>
</html>`,
  },
  {
    name: 'log-of-changes',
    about: 'Audit log: the words "Main authorized user" and "Change" stand side by side in every line, as record only.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><title>Log</title></head>
<body>
<h2>Log</h2>
<form method="get" action="/log">From <input type="text" name="from" value="2016-01-01"> to <input type="text" name="to" value="2016-12-31">
Kind <select name="kind"><option>All</option><option selected="selected">Change</option><option>Login</option></select> <input type="submit" value="Show"></form>
<table cellpadding="3" border="1">
  <tr><th>Date</th><th>Kind</th><th>Subject</th><th>By</th><th>Details</th></tr>
  <tr><td>2016-03-01</td><td>Change</td><td>Main authorized user</td><td>Rosa Bellini</td><td><a href="/log/91">show</a></td></tr>
  <tr><td>2016-03-04</td><td>Change</td><td>Plan</td><td>Rosa Bellini</td><td><a href="/log/92">show</a></td></tr>
  <tr><td>2016-05-19</td><td>Change</td><td>Main authorized user</td><td>Hugo Nyman</td><td><a href="/log/117">show</a></td></tr>
</table>
<p><a href="/log?page=2">Older entries</a> | <a href="/log/settings">Edit log settings</a></p>
</body>
</html>`,
  },
  {
    name: 'notification-form',
    about:
      'A form of check boxes, one of which is about changes of the main user, with buttons to save and to edit the address.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><title>Notifications</title></head>
<body>
<h2>Notifications</h2>
<form method="post" action="/notifications">
<fieldset><legend>Send me an e-mail when</legend>
  <p><input type="checkbox" id="n1" checked="checked"> <label for="n1">the main authorized user changes</label></p>
  <p><input type="checkbox" id="n2"> <label for="n2">a new channel is added</label></p>
  <p><input type="checkbox" id="n3"> <label for="n3">the main user cannot reach a project</label></p>
</fieldset>
<fieldset><legend>Address</legend>
  <p>dora.kiss@acme.example <input type="button" value="Change"></p>
</fieldset>
<p><input type="submit" value="Save settings"> <input type="button" value="Cancel"></p>
</form>
<p><a href="/">Home</a> | <a href="/help/main-user">About the main user</a></p>
</body>
</html>`,
  },
  {
    name: 'ticket-quoting-the-steps',
    about: 'A support ticket in which somebody quotes the row and the button in words; the links edit the posts.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><title>Ticket 20418</title><style>.post { border: 1px solid #ccc; margin: 8px; padding: 8px } .q { border-left: 3px solid #aaa; padding-left: 6px; color: #555 }</style></head>
<body>
<p><a href="/tickets">All tickets</a> &raquo; 20418</p>
<h2>Re: Main authorized user is the wrong person</h2>
<div class="post"><b>Kofi Mensah</b>, 09:12 <a href="/tickets/20418/p1/edit">Edit</a> <a href="/tickets/20418/p1/del">Delete</a>
  <p>Since Monday all tickets are created as me. Main authorized user: Kofi Mensah. Where do I change that?</p></div>
<div class="post"><b>Support</b>, 10:40
  <p class="q">Main authorized user: Kofi Mensah</p>
  <p>Sign in to Jira as your service account, open the portal and click <u>Change</u> beside Main authorized user.</p></div>
<form method="post" action="/tickets/20418"><p><textarea name="reply" rows="4" cols="60"></textarea></p>
<p>Status <select name="s"><option>Open</option><option>Solved</option></select> <input type="submit" value="Change status"> <input type="submit" value="Reply"></p></form>
</body>
</html>`,
  },
  {
    name: 'search-results-of-the-help',
    about: 'Results of a search for "change main user": titles of help articles, links to read them.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><title>Search help: change main user</title></head>
<body>
<form action="/help/search"><input type="text" name="q" value="change main user" size="40"> <input type="submit" value="Search help"></form>
<p>3 articles found in the knowledge base for <b>change main user</b>. <a href="/help/advanced">Edit search</a></p>
<ol>
  <li><a href="/help/a/101">How to change the main authorized user</a><br><small>&hellip; scroll to Main authorized user, click Change and make sure that Jira shows &hellip;</small></li>
  <li><a href="/help/a/88">Permissions that the main user needs</a><br><small>&hellip; Browse Project, Create Issue &hellip;</small></li>
  <li><a href="/help/a/12">Changing your plan</a><br><small>&hellip; click Change plan &hellip;</small></li>
</ol>
<p>Categories: <a href="/help/c/1">Main account</a>, <a href="/help/c/2">Billing</a>, <a href="/help/c/3">Slack</a></p>
</body>
</html>`,
  },
  {
    name: 'ledger-accounts',
    about:
      'Accounts in the sense of bookkeeping; "main user" only in a sentence before an address that can be changed.',
    rows: 0,
    html: `<!DOCTYPE html>
<html>
<head><title>Main accounts of the ledger</title></head>
<body>
<h2>Main accounts of your ledger: how invoices are posted</h2>
<p>These numbers are printed on our invoices, for your ledger. They have nothing to do with who signs in.</p>
<table border="1" cellpadding="4">
  <tr><th>Posting</th><th>Ledger number</th><th></th></tr>
  <tr><td>Licences</td><td>4400-10 Software</td><td><a href="/ledger/1">Change number</a></td></tr>
  <tr><td>Support</td><td>4400-20 Services</td><td><a href="/ledger/2">Change number</a></td></tr>
  <tr><td>Tax</td><td>2200 VAT</td><td><a href="/ledger/3">Change number</a></td></tr>
</table>
<p>The main user of the workspace gets no invoices. Invoices go to: billing@acme.example <a href="/billing">Change</a></p>
</body>
</html>`,
  },
];
