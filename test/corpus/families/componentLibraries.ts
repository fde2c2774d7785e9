import type { CorpusPage } from '../page.ts';

/** Markup as the common React and Vue component libraries put it out. */

const page = (title: string, style: string, body: string, lang = 'en'): string =>
  `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>${body}</body>
</html>`;

const MUI = `
*{box-sizing:border-box}body{margin:0;font:16px Roboto,Helvetica,Arial,sans-serif;color:rgba(0,0,0,.87)}
.MuiToolbar-root{display:flex;align-items:center;min-height:64px;padding:0 24px;gap:16px}.MuiAppBar-root{background:#1976d2;color:#fff}
.MuiDrawer-paper{position:fixed;top:64px;bottom:0;left:0;width:240px;border-right:1px solid rgba(0,0,0,.12)}
.css-main-1u2vnt7{margin-left:240px;padding:24px;max-width:900px}.MuiList-root{list-style:none;margin:0;padding:8px 0}
.MuiListItem-root{position:relative;display:flex;align-items:center;padding:8px 16px}.MuiListItemText-root{flex:1 1 auto}
.MuiListItemText-primary,.MuiListItemText-secondary{display:block}.MuiListItemText-secondary{color:rgba(0,0,0,.6);font-size:14px}
.MuiListItemSecondaryAction-root{position:absolute;right:16px;top:50%;transform:translateY(-50%)}
.MuiButtonBase-root{cursor:pointer;border:0;background:none;font:inherit;color:#1976d2}.MuiTouchRipple-root{position:absolute;inset:0;pointer-events:none}
.MuiPaper-root{border-radius:4px}.MuiCardHeader-title,.MuiCardHeader-subheader{display:block}.MuiCard-root{box-shadow:0 1px 3px rgba(0,0,0,.2);margin:16px 0;overflow:hidden}
.MuiCardHeader-root{display:flex;align-items:center;padding:16px}.MuiCardHeader-content{flex:1}.MuiCardContent-root{padding:16px}
.MuiAvatar-root{width:40px;height:40px;border-radius:50%;margin-right:16px}.MuiPopover-paper{position:absolute;background:#fff;box-shadow:0 5px 5px rgba(0,0,0,.2);min-width:160px}
.MuiMenuItem-root{padding:6px 16px;color:inherit}.MuiSvgIcon-root{width:24px;height:24px;fill:currentColor}
.MuiAccordionSummary-root{display:flex;padding:12px 16px;width:100%}.MuiAccordionDetails-root{padding:8px 16px 16px}
.MuiTooltip-tooltip{background:#616161;color:#fff;padding:4px 8px;font-size:11px;max-width:300px}.MuiPopper-root{position:absolute;top:300px;left:500px}
`;

const ANTD = `
*{box-sizing:border-box}body{margin:0;font:14px/1.57 -apple-system,"Segoe UI",sans-serif;color:rgba(0,0,0,.88);background:#f5f5f5}
.ant-layout{display:flex}.ant-layout-has-sider{flex-direction:row}.ant-layout-header{height:64px;background:#001529;color:#fff;padding:0 50px;line-height:64px}
.ant-layout-sider{width:200px;background:#fff}.ant-layout-content{flex:1;padding:24px}.ant-layout-footer{padding:24px 50px;text-align:center}
.ant-menu{list-style:none;margin:0;padding:4px}.ant-menu-item{padding:8px 16px}.ant-card{background:#fff;border-radius:8px;margin-bottom:16px}
.ant-card-head{padding:12px 24px;border-bottom:1px solid #f0f0f0;font-weight:600}.ant-card-body{padding:24px}
.ant-descriptions-view table{width:100%;border-collapse:collapse}.ant-descriptions-item-label,.ant-descriptions-item-content{padding:12px 24px;border:1px solid #f0f0f0;text-align:left;font-weight:400}
.ant-btn{border:1px solid #d9d9d9;border-radius:6px;background:#fff;padding:4px 15px;cursor:pointer;font:inherit}.ant-btn-link{border-color:transparent;color:#1677ff;background:none}
.ant-space{display:inline-flex;gap:8px;align-items:center}.ant-row{display:flex;flex-flow:row wrap}.ant-col-6{flex:0 0 25%}.ant-col-16{flex:0 0 66%}.ant-col-12{flex:0 0 50%}
.ant-form-item{margin-bottom:24px}.ant-input{padding:4px 11px;border:1px solid #d9d9d9;border-radius:6px}.ant-table table{width:100%;text-align:left;border-collapse:collapse}
.ant-table-cell{padding:16px;border-bottom:1px solid #f0f0f0}.ant-tag{padding:0 7px;border:1px solid #d9d9d9;border-radius:4px;font-size:12px}
.ant-tabs-nav-list{display:flex;gap:32px}.ant-tabs-tabpane-hidden{display:none}.ant-alert{padding:12px;border:1px solid #ffe58f;background:#fffbe6;border-radius:8px;display:flex;gap:12px}
`;

const ATLASKIT = `
*{box-sizing:border-box}body{margin:0;font:14px/20px "Atlassian Sans",-apple-system,"Segoe UI",sans-serif;color:#292a2e}
.css-1m0zqjx{display:grid;grid-template-columns:240px minmax(0,1fr);grid-template-rows:56px 1fr;min-height:100vh}
.css-16dbyp4{grid-column:1/-1;display:flex;align-items:center;padding:0 16px;gap:12px;border-bottom:1px solid #0b120e24}
.css-nwl1u2{padding:16px 8px;border-right:1px solid #0b120e24}.css-4v91oi{padding:24px 40px}.css-1yuhvjn{display:flex;align-items:center;gap:8px}
._1e0c1txw{display:flex}._4cvr1h6o{align-items:center}._1bah1yb4{justify-content:space-between}._1rjc12x7{padding-block:12px}._p12f1osq{max-width:100%}
._19bvftgi{padding-left:8px}.css-19a6vdv{border:0;border-radius:3px;background:#0515240f;padding:6px 12px;font:inherit;font-weight:500;cursor:pointer}
.css-snhnyn{position:relative;display:inline-block;width:32px;height:32px}.css-snhnyn img{width:32px;height:32px;border-radius:50%}
.css-1wits42{width:24px;height:24px;display:inline-block;fill:currentColor}.atlaskit-portal{position:relative}.css-1dcxu9j{position:absolute;top:260px;left:900px;background:#fff;box-shadow:0 8px 12px #1e1f2126;min-width:200px}
.css-1pvt7ib{display:block;width:100%;text-align:left;border:0;background:none;padding:8px 16px;font:inherit;cursor:pointer}
.css-vkrmf5{display:flex;gap:16px;padding:16px;background:#e9f2fe;border-radius:3px}table{width:100%;border-collapse:collapse;text-align:left}td,th{padding:8px}
`;

const CHAKRA = `
*{box-sizing:border-box;margin:0;padding:0}body{font:16px/1.5 Inter,system-ui,sans-serif;color:#1a202c}
.css-k008qs{display:flex}.css-1igwmid{display:flex;flex-direction:row-reverse;align-items:center;justify-content:space-between;gap:1rem;padding:1rem}
.css-84zodg{display:flex;flex:1 1 0%;justify-content:space-between;align-items:center;gap:.5rem}.css-tl3ftk{display:flex;flex-direction:column;gap:1.5rem}
.css-1w94ig7{width:15rem;padding:1.5rem;border-right:1px solid #e2e8f0}.css-zg81jo{flex:1;padding:2rem;max-width:60rem}
.chakra-button{border:0;border-radius:.375rem;background:#edf2f7;padding:.5rem 1rem;font-weight:600;cursor:pointer}.chakra-link{color:#2b6cb0}
.chakra-card{border:1px solid #e2e8f0;border-radius:.5rem}.chakra-card__header,.chakra-card__body,.chakra-card__footer{padding:1.25rem}
.chakra-skeleton{height:1.25rem;background:#e2e8f0;border-radius:.25rem;margin:.5rem 0}.chakra-divider{border:0;border-bottom:1px solid #e2e8f0}.chakra-form__label{display:block;font-weight:500;margin-bottom:.5rem}
.chakra-input{border:1px solid #e2e8f0;border-radius:.375rem;padding:.5rem 1rem;width:20rem}.chakra-badge{font-size:.75rem;background:#c6f6d5;padding:0 .25rem}
.chakra-image{max-width:100%}.chakra-icon{width:1em;height:1em;display:inline-block}
`;

const BOOTSTRAP = `
*{box-sizing:border-box}body{margin:0;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;color:#212529}
.navbar{display:flex;padding:.5rem 1rem;background:#212529;color:#fff;gap:1rem}.nav-link{color:inherit;padding:.5rem}.container{max-width:1140px;margin:0 auto;padding:0 12px}
.row{display:flex;flex-wrap:wrap}.col-md-3{flex:0 0 auto;width:25%}.col-md-9{flex:0 0 auto;width:75%}.col-sm-4{width:33.3%}.col-sm-8{width:66.6%}.list-group{list-style:none;margin:0;padding:0;border:1px solid #dee2e6;border-radius:.375rem}
.list-group-item{display:block;padding:.5rem 1rem;border-bottom:1px solid #dee2e6}.d-flex{display:flex}.justify-content-between{justify-content:space-between}.align-items-center{align-items:center}
.btn{display:inline-block;border:1px solid transparent;border-radius:.375rem;padding:.375rem .75rem;background:none;font:inherit;cursor:pointer}.btn-link{color:#0d6efd;text-decoration:underline}.btn-outline-secondary{border-color:#6c757d;color:#6c757d}
.card{border:1px solid #dee2e6;border-radius:.375rem;margin:1rem 0}.card-header,.card-body,.card-footer{padding:.5rem 1rem}.text-muted{color:#6c757d}.badge{font-size:.75em;background:#6c757d;color:#fff;padding:.35em .65em;border-radius:.375rem}
.d-none{display:none!important}@media (min-width:768px){.d-md-flex{display:flex!important}.d-md-none{display:none!important}}
.input-group{display:flex}.form-control{flex:1;padding:.375rem .75rem;border:1px solid #dee2e6}.accordion-collapse.collapse:not(.show){display:none}.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}
.alert{padding:1rem;border:1px solid #ffe69c;background:#fff3cd;border-radius:.375rem}.table{width:100%;border-collapse:collapse}.table td,.table th{padding:.5rem;border-bottom:1px solid #dee2e6;text-align:left}.modal{display:none}
`;

export const componentLibraries: readonly CorpusPage[] = [
  {
    name: 'mui-list-secondary-action',
    about: 'Material UI list items with the button in an absolutely placed secondary action; four of five say Change.',
    rows: 1,
    html: page(
      'Workspace settings',
      MUI,
      `
<div id="root">
  <header class="MuiPaper-root MuiPaper-elevation MuiPaper-elevation4 MuiAppBar-root MuiAppBar-colorPrimary MuiAppBar-positionFixed mui-fixed css-1tzbw4o">
    <div class="MuiToolbar-root MuiToolbar-gutters MuiToolbar-regular css-i6s8oy">
      <h6 class="MuiTypography-root MuiTypography-h6 MuiTypography-noWrap css-1w8j9rb">HelpDesk+ for Slack</h6>
      <span class="MuiBox-root css-i9gxme"></span>
      <button class="MuiButtonBase-root MuiIconButton-root css-1ygd3ko" tabindex="0" type="button" aria-label="Account of Priya Nair" aria-haspopup="true"><div class="MuiAvatar-root MuiAvatar-circular css-1tjrxjt">P</div></button>
    </div>
  </header>
  <div class="MuiDrawer-root MuiDrawer-docked css-1rtf7tu"><div class="MuiPaper-root MuiDrawer-paper css-12i7wg6">
    <ul class="MuiList-root MuiList-padding css-1ontqvh">
      <li class="MuiListItem-root css-1p823my"><a class="MuiButtonBase-root MuiListItemButton-root css-1r8wrcl" href="#/channels"><span class="MuiTypography-root css-yb0lig">Channels &amp; Users</span></a></li>
      <li class="MuiListItem-root css-1p823my"><a class="MuiButtonBase-root MuiListItemButton-root Mui-selected css-1r8wrcl" href="#/workspace" aria-current="page"><span class="MuiTypography-root css-yb0lig">Workspace</span></a></li>
      <li class="MuiListItem-root css-1p823my"><a class="MuiButtonBase-root MuiListItemButton-root css-1r8wrcl" href="#/permissions"><span class="MuiTypography-root css-yb0lig">Permissions</span></a></li>
    </ul>
  </div></div>
  <main class="css-main-1u2vnt7">
    <h4 class="MuiTypography-root MuiTypography-h4 css-8sxo5f">Workspace</h4>
    <div class="MuiPaper-root MuiPaper-outlined css-1h7d8f3">
    <ul class="MuiList-root MuiList-padding css-h4y409">
      <li class="MuiListItem-root MuiListItem-gutters MuiListItem-divider MuiListItem-secondaryAction css-1yo8bqd">
        <div class="MuiListItemText-root MuiListItemText-multiline css-1xar93x"><span class="MuiTypography-root MuiTypography-body1 MuiListItemText-primary css-yb0lig">Plan</span><p class="MuiTypography-root MuiTypography-body2 MuiListItemText-secondary css-83ijpv">Business, 250 seats</p></div>
        <div class="MuiListItemSecondaryAction-root css-1h0rn29"><button class="MuiButtonBase-root MuiButton-root MuiButton-text css-1ujsas3" tabindex="0" type="button">Change plan<span class="MuiTouchRipple-root css-w0pj6f"></span></button></div>
      </li>
      <li class="MuiListItem-root MuiListItem-gutters MuiListItem-divider MuiListItem-secondaryAction css-1yo8bqd">
        <div class="MuiListItemText-root MuiListItemText-multiline css-1xar93x"><span class="MuiTypography-root MuiTypography-body1 MuiListItemText-primary css-yb0lig">Workspace owner</span><p class="MuiTypography-root MuiTypography-body2 MuiListItemText-secondary css-83ijpv">Priya Nair</p></div>
        <div class="MuiListItemSecondaryAction-root css-1h0rn29"><button class="MuiButtonBase-root MuiButton-root MuiButton-text css-1ujsas3" tabindex="0" type="button">Change<span class="MuiTouchRipple-root css-w0pj6f"></span></button></div>
      </li>
      <li class="MuiListItem-root MuiListItem-gutters MuiListItem-divider MuiListItem-secondaryAction css-1yo8bqd">
        <div class="MuiListItemText-root MuiListItemText-multiline css-1xar93x"><span class="MuiTypography-root MuiTypography-body1 MuiListItemText-primary css-yb0lig" data-corpus-label="1">Main authorized user</span><p class="MuiTypography-root MuiTypography-body2 MuiListItemText-secondary css-83ijpv" data-corpus-shows="1">Helpdesk Integration</p></div>
        <div class="MuiListItemSecondaryAction-root css-1h0rn29"><button class="MuiButtonBase-root MuiButton-root MuiButton-text css-1ujsas3" tabindex="0" type="button" data-corpus-control="1">Change<span class="MuiTouchRipple-root css-w0pj6f"></span></button></div>
      </li>
      <li class="MuiListItem-root MuiListItem-gutters MuiListItem-divider MuiListItem-secondaryAction css-1yo8bqd">
        <div class="MuiListItemText-root MuiListItemText-multiline css-1xar93x"><span class="MuiTypography-root MuiTypography-body1 MuiListItemText-primary css-yb0lig">Time zone</span><p class="MuiTypography-root MuiTypography-body2 MuiListItemText-secondary css-83ijpv">Europe/Lisbon</p></div>
        <div class="MuiListItemSecondaryAction-root css-1h0rn29"><button class="MuiButtonBase-root MuiButton-root MuiButton-text css-1ujsas3" tabindex="0" type="button">Change<span class="MuiTouchRipple-root css-w0pj6f"></span></button></div>
      </li>
      <li class="MuiListItem-root MuiListItem-gutters MuiListItem-secondaryAction css-1yo8bqd">
        <div class="MuiListItemText-root css-1tsvksn"><span class="MuiTypography-root MuiTypography-body1 MuiListItemText-primary css-yb0lig">Daily digest</span></div>
        <div class="MuiListItemSecondaryAction-root css-1h0rn29"><span class="MuiSwitch-root css-julti5"><input class="MuiSwitch-input" type="checkbox" role="switch" checked aria-label="Daily digest"></span></div>
      </li>
    </ul></div>
  </main>
</div>`,
    ),
  },
  {
    name: 'mui-card-menu-in-portal',
    about: 'The card has only a ⋯ button; its open menu stands in a portal at the end of the body.',
    rows: 1,
    html: page(
      'Integration+ Status',
      MUI,
      `
<div id="root" aria-hidden="true">
  <header class="MuiPaper-root MuiAppBar-root css-9k2vdw"><div class="MuiToolbar-root css-1tuin1e">
    <h6 class="MuiTypography-root MuiTypography-h6 css-1wi8n5v">Jira Integration+</h6>
    <a class="MuiButtonBase-root MuiButton-root css-hqtz2h" href="/billing" style="color:#fff">Billing</a>
    <a class="MuiButtonBase-root MuiButton-root css-hqtz2h" href="/docs" style="color:#fff">Docs</a>
  </div></header>
  <main class="css-main-1u2vnt7">
    <h5 class="MuiTypography-root MuiTypography-h5 css-r6ewbb">Integration+ Status</h5>
    <div class="MuiPaper-root MuiCard-root css-s18byi">
      <div class="MuiCardHeader-root css-185gdzj">
        <div class="MuiCardHeader-content css-11qjisw"><span class="MuiTypography-root MuiTypography-h5 MuiCardHeader-title css-1qvr50w">Jira site</span><span class="MuiTypography-root MuiCardHeader-subheader css-83ijpv">acme-support.atlassian.net</span></div>
        <div class="MuiCardHeader-action css-sgoict"><button class="MuiButtonBase-root MuiIconButton-root css-1yxmbwk" type="button" id="site-menu-button" aria-label="Site actions" aria-haspopup="true"><svg class="MuiSvgIcon-root css-vubbuv" focusable="false" aria-hidden="true" viewBox="0 0 24 24"><path d="M12 8c1.1 0 2-.9 2-2s-.9-2-2-2-2 .9-2 2z"></path></svg></button></div>
      </div>
    </div>
    <div class="MuiPaper-root MuiCard-root css-s18byi">
      <div class="MuiCardHeader-root css-185gdzj">
        <div class="MuiCardHeader-avatar css-1ssile9"><div class="MuiAvatar-root css-154grrt">SA</div></div>
        <div class="MuiCardHeader-content css-11qjisw"><span class="MuiTypography-root MuiTypography-h5 MuiCardHeader-title css-1qvr50w" id="mau-title" data-corpus-label="1">Main Authorized User</span><span class="MuiTypography-root MuiCardHeader-subheader css-83ijpv" data-corpus-shows="1">slack-agent@acme.example</span></div>
        <div class="MuiCardHeader-action css-sgoict"><button class="MuiButtonBase-root MuiIconButton-root css-1yxmbwk" type="button" id="mau-menu-button" aria-label="More" aria-controls="mau-menu" aria-haspopup="true" aria-expanded="true"><svg class="MuiSvgIcon-root css-vubbuv" focusable="false" aria-hidden="true" viewBox="0 0 24 24"><path d="M12 8c1.1 0 2-.9 2-2s-.9-2-2-2-2 .9-2 2z"></path></svg></button></div>
      </div>
      <div class="MuiCardContent-root css-1qw96cp"><p class="MuiTypography-root MuiTypography-body2 css-1ftyabq">Webhooks and issue updates run under this account.</p></div>
    </div>
    <div class="MuiPaper-root MuiCard-root css-s18byi">
      <div class="MuiCardHeader-root css-185gdzj"><div class="MuiCardHeader-content css-11qjisw"><span class="MuiTypography-root MuiCardHeader-title css-1qvr50w">Webhooks</span><span class="MuiTypography-root MuiCardHeader-subheader css-83ijpv">14 of 14 healthy</span></div>
      <div class="MuiCardHeader-action css-sgoict"><button class="MuiButtonBase-root MuiButton-root css-1ujsas3" type="button">Recreate</button></div></div>
    </div>
  </main>
</div>
<div role="presentation" id="mau-menu" class="MuiPopover-root MuiMenu-root MuiModal-root css-1sucic7">
  <div aria-hidden="true" class="MuiBackdrop-root MuiBackdrop-invisible MuiModal-backdrop css-esi9ax" style="opacity:1"></div>
  <div tabindex="0" data-testid="sentinelStart"></div>
  <div class="MuiPaper-root MuiPaper-elevation MuiPopover-paper MuiMenu-paper css-1dmzujt" tabindex="-1" style="top:268px;left:930px">
    <ul class="MuiList-root MuiList-padding MuiMenu-list css-r8u8y9" role="menu" tabindex="-1" aria-labelledby="mau-menu-button">
      <li class="MuiButtonBase-root MuiMenuItem-root MuiMenuItem-gutters css-1km1ehz" tabindex="0" role="menuitem">Check permissions<span class="MuiTouchRipple-root css-w0pj6f"></span></li>
      <li class="MuiButtonBase-root MuiMenuItem-root MuiMenuItem-gutters css-1km1ehz" tabindex="-1" role="menuitem" data-corpus-control="1">Switch user<span class="MuiTouchRipple-root css-w0pj6f"></span></li>
      <li class="MuiButtonBase-root MuiMenuItem-root MuiMenuItem-gutters css-1km1ehz" tabindex="-1" role="menuitem">Disconnect<span class="MuiTouchRipple-root css-w0pj6f"></span></li>
    </ul>
  </div>
  <div tabindex="0" data-testid="sentinelEnd"></div>
</div>`,
    ),
  },
  {
    name: 'mui-accordion-two-sites',
    about: 'Two Jira sites in two open accordions, each with its own row and an icon button named by aria-label.',
    rows: 2,
    html: page(
      'Connections',
      MUI,
      `
<div id="__next">
  <header class="MuiPaper-root MuiAppBar-root css-9k2vdw"><div class="MuiToolbar-root"><h6 class="MuiTypography-root MuiTypography-h6">acme-portal</h6></div></header>
  <main class="css-main-1u2vnt7">
    <h1 class="MuiTypography-root MuiTypography-h4 css-8sxo5f">Connections</h1>
    <div class="MuiPaper-root MuiAccordion-root Mui-expanded MuiAccordion-gutters css-1aj41gs">
      <h3 class="MuiAccordion-heading css-cy7rkm"><button class="MuiButtonBase-root MuiAccordionSummary-root Mui-expanded css-sh22l5" type="button" aria-expanded="true" aria-controls="site-1" id="site-1-head"><span class="MuiAccordionSummary-content css-1b8uc0m"><span class="MuiTypography-root">acme.atlassian.net</span></span></button></h3>
      <div class="MuiCollapse-root MuiCollapse-vertical MuiCollapse-entered css-c4sutr"><div class="MuiCollapse-wrapper"><div class="MuiCollapse-wrapperInner"><div role="region" id="site-1" aria-labelledby="site-1-head" class="MuiAccordion-region"><div class="MuiAccordionDetails-root css-u7qq7e">
        <div class="MuiGrid-root MuiGrid-container css-v3z1wi">
          <div class="MuiGrid-root MuiGrid-item css-iol86l"><p class="MuiTypography-root MuiTypography-overline">Projects</p></div>
          <div class="MuiGrid-root MuiGrid-item css-iol86l"><p class="MuiTypography-root">SUP, OPS</p><button class="MuiButtonBase-root MuiIconButton-root css-1" type="button" aria-label="Edit projects"><svg class="MuiSvgIcon-root" data-testid="EditIcon" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 17.25V21h3.75L17.81 9.94l-3.75-3.75z"></path></svg></button></div>
          <div class="MuiGrid-root MuiGrid-item css-iol86l"><p class="MuiTypography-root MuiTypography-overline" data-corpus-label="1">Main user</p></div>
          <div class="MuiGrid-root MuiGrid-item css-iol86l"><p class="MuiTypography-root" data-corpus-shows="1">Jira Bridge (EU)</p><button class="MuiButtonBase-root MuiIconButton-root css-1" type="button" aria-label="Edit main user" data-corpus-control="1"><svg class="MuiSvgIcon-root" data-testid="EditIcon" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 17.25V21h3.75L17.81 9.94l-3.75-3.75z"></path></svg></button></div>
        </div>
      </div></div></div></div></div>
    </div>
    <div class="MuiPaper-root MuiAccordion-root Mui-expanded MuiAccordion-gutters css-1aj41gs">
      <h3 class="MuiAccordion-heading css-cy7rkm"><button class="MuiButtonBase-root MuiAccordionSummary-root Mui-expanded css-sh22l5" type="button" aria-expanded="true" aria-controls="site-2" id="site-2-head"><span class="MuiAccordionSummary-content css-1b8uc0m"><span class="MuiTypography-root">acme-labs.atlassian.net</span></span></button></h3>
      <div class="MuiCollapse-root MuiCollapse-vertical MuiCollapse-entered css-c4sutr"><div class="MuiCollapse-wrapper"><div class="MuiCollapse-wrapperInner"><div role="region" id="site-2" aria-labelledby="site-2-head" class="MuiAccordion-region"><div class="MuiAccordionDetails-root css-u7qq7e">
        <div class="MuiGrid-root MuiGrid-container css-v3z1wi">
          <div class="MuiGrid-root MuiGrid-item css-iol86l"><p class="MuiTypography-root MuiTypography-overline">Projects</p></div>
          <div class="MuiGrid-root MuiGrid-item css-iol86l"><p class="MuiTypography-root">LAB</p><button class="MuiButtonBase-root MuiIconButton-root css-1" type="button" aria-label="Edit projects"><svg class="MuiSvgIcon-root" data-testid="EditIcon" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 17.25V21h3.75L17.81 9.94l-3.75-3.75z"></path></svg></button></div>
          <div class="MuiGrid-root MuiGrid-item css-iol86l"><p class="MuiTypography-root MuiTypography-overline" data-corpus-label="2">Main user</p></div>
          <div class="MuiGrid-root MuiGrid-item css-iol86l"><p class="MuiTypography-root" data-corpus-shows="2">Lab Robot</p><button class="MuiButtonBase-root MuiIconButton-root css-1" type="button" aria-label="Edit main user" data-corpus-control="2"><svg class="MuiSvgIcon-root" data-testid="EditIcon" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 17.25V21h3.75L17.81 9.94l-3.75-3.75z"></path></svg></button></div>
        </div>
      </div></div></div></div></div>
    </div>
    <button class="MuiButtonBase-root MuiButton-root MuiButton-contained" type="button">Add another Jira site</button>
  </main>
</div>`,
    ),
  },
  {
    name: 'mui-rendered-again',
    about:
      'A script throws the list away and draws it again three times, as a polling React tree with fresh keys does.',
    rows: 1,
    html: page(
      'HelpDesk+ account',
      MUI,
      `
<div id="root">
  <header class="MuiPaper-root MuiAppBar-root"><div class="MuiToolbar-root"><h6 class="MuiTypography-root MuiTypography-h6">HelpDesk+</h6><nav aria-label="Primary"><a href="/home">Home</a> <a href="/channels">Channels</a> <a href="/users">Connected Users</a></nav></div></header>
  <main class="css-main-1u2vnt7"><h4 class="MuiTypography-root MuiTypography-h4">Account</h4><div id="settings"><span class="MuiCircularProgress-root" role="progressbar" aria-label="Loading"></span></div></main>
  <footer class="MuiBox-root css-1rr4qq7"><p class="MuiTypography-root MuiTypography-caption">Last checked <span id="tick">0</span> times</p></footer>
</div>
<script>
  (function () {
    var n = 0;
    function item(title, text, action, marks) {
      return '<li class="MuiListItem-root css-' + (n * 7919).toString(36) + '"><div class="MuiListItemText-root"><span class="MuiListItemText-primary"' + marks[0] + '>' + title + '</span><p class="MuiListItemText-secondary"' + marks[1] + '>' + text + '</p></div><button type="button" class="MuiButtonBase-root MuiButton-root"' + marks[2] + '>' + action + '</button></li>';
    }
    function draw() {
      n += 1;
      document.getElementById('settings').innerHTML = '<ul class="MuiList-root">' +
        item('Notification channel', '#helpdesk-triage', 'Change', ['', '', '']) +
        item('Main account', 'Automation Desk', 'Change', [' data-corpus-label="1"', ' data-corpus-shows="1"', ' data-corpus-control="1"']) +
        item('Fallback form', 'General question', 'Edit', ['', '', '']) + '</ul>';
      document.getElementById('tick').textContent = String(n);
    }
    setTimeout(draw, 40); setTimeout(draw, 140); setTimeout(draw, 260);
  })();
</script>`,
    ),
  },
  {
    name: 'antd-descriptions-bordered',
    about: 'Ant Design Descriptions: a table whose th and td hold spans, a plain "change" link after the name.',
    rows: 1,
    html: page(
      'Integration+ Status | account',
      ANTD,
      `
<div id="app"><section class="ant-layout css-dev-only-do-not-override-1adbn6x" style="display:block">
  <header class="ant-layout-header">Account portal · Acme Logistics</header>
  <section class="ant-layout ant-layout-has-sider">
    <aside class="ant-layout-sider ant-layout-sider-light"><div class="ant-layout-sider-children"><ul class="ant-menu ant-menu-root ant-menu-inline ant-menu-light" role="menu" tabindex="0">
      <li class="ant-menu-item" role="menuitem" tabindex="-1"><span class="ant-menu-title-content"><a href="/channels">Channels &amp; Users</a></span></li>
      <li class="ant-menu-item ant-menu-item-selected" role="menuitem" tabindex="-1"><span class="ant-menu-title-content"><a href="/status">Integration+ Status</a></span></li>
      <li class="ant-menu-item" role="menuitem" tabindex="-1"><span class="ant-menu-title-content"><a href="/security">Security</a></span></li>
    </ul></div></aside>
    <main class="ant-layout-content">
      <div class="ant-descriptions ant-descriptions-bordered"><div class="ant-descriptions-header"><div class="ant-descriptions-title">Integration+ Status</div><div class="ant-descriptions-extra"><button type="button" class="ant-btn ant-btn-primary"><span>Edit</span></button></div></div>
      <div class="ant-descriptions-view"><table><tbody>
        <tr class="ant-descriptions-row"><th class="ant-descriptions-item-label" colspan="1"><span>Slack workspace</span></th><td class="ant-descriptions-item-content" colspan="1"><span>acme-logistics</span></td></tr>
        <tr class="ant-descriptions-row"><th class="ant-descriptions-item-label" colspan="1"><span>Jira URL</span></th><td class="ant-descriptions-item-content" colspan="1"><span>https://acme-logistics.atlassian.net <a class="ant-typography css-1adbn6x" href="#jira-url">change</a></span></td></tr>
        <tr class="ant-descriptions-row"><th class="ant-descriptions-item-label" colspan="1"><span data-corpus-label="1">Main authorized user</span></th><td class="ant-descriptions-item-content" colspan="1"><span><span class="ant-typography css-1adbn6x" data-corpus-shows="1">Tomasz Wieczorek</span> <a class="ant-typography css-1adbn6x" href="/connect/jira/start" data-corpus-control="1">change</a></span></td></tr>
        <tr class="ant-descriptions-row"><th class="ant-descriptions-item-label" colspan="1"><span>Connected users</span></th><td class="ant-descriptions-item-content" colspan="1"><span>118 <a class="ant-typography css-1adbn6x" href="/users">manage</a></span></td></tr>
        <tr class="ant-descriptions-row"><th class="ant-descriptions-item-label" colspan="1"><span>Default language</span></th><td class="ant-descriptions-item-content" colspan="1"><span>English (UK) <a class="ant-typography css-1adbn6x" href="#language">change</a></span></td></tr>
      </tbody></table></div></div>
    </main>
  </section>
  <footer class="ant-layout-footer">Need help? Write to support@vendor.example</footer>
</section></div>`,
    ),
  },
  {
    name: 'antd-two-bots-cards',
    about:
      'Two bots in two Ant Design cards side by side, the controls in the actions list at the bottom of each card.',
    rows: 2,
    html: page(
      'Bots',
      ANTD,
      `
<div id="root"><div class="ant-layout" style="display:block">
  <header class="ant-layout-header">Bots in acme-it.slack.example</header>
  <main class="ant-layout-content">
    <div class="ant-row" style="margin-left:-8px;margin-right:-8px;row-gap:16px">
      <div class="ant-col ant-col-12"><div class="ant-card ant-card-bordered">
        <div class="ant-card-head"><div class="ant-card-head-wrapper"><div class="ant-card-head-title">IT Helpdesk bot</div></div></div>
        <div class="ant-card-body">
          <div class="ant-statistic"><div class="ant-statistic-title">Open tickets</div><div class="ant-statistic-content"><span class="ant-statistic-content-value">43</span></div></div>
          <div class="ant-list-item-meta"><div class="ant-list-item-meta-content"><h4 class="ant-list-item-meta-title" data-corpus-label="1">Main authorised user</h4><div class="ant-list-item-meta-description" data-corpus-shows="1">it-helpdesk-sync@acme.example</div></div></div>
        </div>
        <ul class="ant-card-actions"><li style="width:33.3%"><span><button type="button" class="ant-btn ant-btn-link"><span>Rename bot</span></button></span></li><li style="width:33.3%"><span><button type="button" class="ant-btn ant-btn-link" data-corpus-control="1"><span>Replace account</span></button></span></li><li style="width:33.3%"><span><button type="button" class="ant-btn ant-btn-link ant-btn-dangerous"><span>Remove bot</span></button></span></li></ul>
      </div></div>
      <div class="ant-col ant-col-12"><div class="ant-card ant-card-bordered">
        <div class="ant-card-head"><div class="ant-card-head-wrapper"><div class="ant-card-head-title">People Team bot</div></div></div>
        <div class="ant-card-body">
          <div class="ant-statistic"><div class="ant-statistic-title">Open tickets</div><div class="ant-statistic-content"><span class="ant-statistic-content-value">7</span></div></div>
          <div class="ant-list-item-meta"><div class="ant-list-item-meta-content"><h4 class="ant-list-item-meta-title" data-corpus-label="2">Main authorised user</h4><div class="ant-list-item-meta-description" data-corpus-shows="2">hr-helpdesk-sync@acme.example</div></div></div>
        </div>
        <ul class="ant-card-actions"><li style="width:33.3%"><span><button type="button" class="ant-btn ant-btn-link"><span>Rename bot</span></button></span></li><li style="width:33.3%"><span><button type="button" class="ant-btn ant-btn-link" data-corpus-control="2"><span>Replace account</span></button></span></li><li style="width:33.3%"><span><button type="button" class="ant-btn ant-btn-link ant-btn-dangerous"><span>Remove bot</span></button></span></li></ul>
      </div></div>
    </div>
    <button type="button" class="ant-btn ant-btn-dashed ant-btn-block"><span>Add a bot</span></button>
  </main>
</div></div>`,
    ),
  },
  {
    name: 'antd-form-item-read-only',
    about: 'A form: the label belongs to a read-only input that holds the name, the button is the input’s addon.',
    rows: 1,
    html: page(
      'Einstellungen',
      ANTD,
      `
<div id="app"><div class="ant-layout" style="display:block">
  <header class="ant-layout-header">Kontoverwaltung</header>
  <main class="ant-layout-content">
    <div class="ant-breadcrumb"><ol><li><a href="/">Start</a></li><li aria-hidden="true" class="ant-breadcrumb-separator">/</li><li>Jira-Anbindung</li></ol></div>
    <form class="ant-form ant-form-horizontal css-1adbn6x" onsubmit="return false">
      <div class="ant-form-item"><div class="ant-row ant-form-item-row"><div class="ant-col ant-col-6 ant-form-item-label"><label for="conn_site" class="ant-form-item-required" title="Jira-Adresse">Jira-Adresse</label></div>
        <div class="ant-col ant-col-16 ant-form-item-control"><div class="ant-form-item-control-input"><div class="ant-form-item-control-input-content"><span class="ant-input-group-wrapper"><span class="ant-input-wrapper ant-input-group"><input id="conn_site" class="ant-input" type="text" value="https://acme-gmbh.atlassian.net"><span class="ant-input-group-addon"><button type="button" class="ant-btn"><span>Prüfen</span></button></span></span></span></div></div></div></div></div>
      <div class="ant-form-item"><div class="ant-row ant-form-item-row"><div class="ant-col ant-col-6 ant-form-item-label"><label for="conn_main" class="ant-form-item-required" title="Main Authorised Account" data-corpus-label="1">Main Authorised Account<span class="anticon anticon-question-circle ant-form-item-tooltip" role="img" aria-label="question-circle" title=""><svg viewBox="64 64 896 896" width="1em" height="1em" fill="currentColor" aria-hidden="true"><path d="M512 64C264.6 64 64 264.6 64 512z"></path></svg></span></label></div>
        <div class="ant-col ant-col-16 ant-form-item-control"><div class="ant-form-item-control-input"><div class="ant-form-item-control-input-content"><span class="ant-input-group-wrapper"><span class="ant-input-wrapper ant-input-group"><input id="conn_main" class="ant-input" type="text" readonly value="Jira Dienstkonto" data-corpus-shows="1"><span class="ant-input-group-addon"><button type="button" class="ant-btn ant-btn-default" data-corpus-control="1"><span>Switch user</span></button></span></span></span></div></div><div class="ant-form-item-additional"><div class="ant-form-item-extra">Alle Vorgänge werden unter diesem Konto angelegt, wenn kein Bearbeiter gesetzt ist.</div></div></div></div></div>
      <div class="ant-form-item"><div class="ant-row ant-form-item-row"><div class="ant-col ant-col-6 ant-form-item-label"><label for="conn_mail" title="Benachrichtigung an">Benachrichtigung an</label></div>
        <div class="ant-col ant-col-16 ant-form-item-control"><div class="ant-form-item-control-input"><div class="ant-form-item-control-input-content"><span class="ant-input-group-wrapper"><span class="ant-input-wrapper ant-input-group"><input id="conn_mail" class="ant-input" type="email" value="leitstand@acme.example"><span class="ant-input-group-addon"><button type="button" class="ant-btn"><span>Ändern</span></button></span></span></span></div></div></div></div></div>
      <div class="ant-form-item"><div class="ant-row"><div class="ant-col ant-col-16"><button type="submit" class="ant-btn ant-btn-primary"><span>Einstellungen speichern</span></button> <button type="button" class="ant-btn ant-btn-dangerous"><span>Verbindung trennen</span></button></div></div></div>
    </form>
  </main>
  <footer class="ant-layout-footer">Impressum · Datenschutz</footer>
</div></div>`,
      'de',
    ),
  },
  {
    name: 'antd-table-one-site',
    about: 'One Jira site in a table: the column head is the label, the cell holds the name and the control.',
    rows: 1,
    html: page(
      'Jira sites',
      ANTD,
      `
<div id="root"><div class="ant-layout" style="display:block"><header class="ant-layout-header">Jira Integration+ · Sites</header>
<main class="ant-layout-content"><div class="ant-card"><div class="ant-card-head">Sites</div><div class="ant-card-body">
<div class="ant-table-wrapper css-1adbn6x"><div class="ant-spin-nested-loading"><div class="ant-spin-container"><div class="ant-table ant-table-middle"><div class="ant-table-container"><div class="ant-table-content">
  <table style="table-layout:auto"><colgroup><col style="width:260px"><col><col><col></colgroup>
    <thead class="ant-table-thead"><tr>
      <th class="ant-table-cell" scope="col">Site</th>
      <th class="ant-table-cell" scope="col">Plan</th>
      <th class="ant-table-cell" scope="col" data-corpus-label="1">Application Link User</th>
      <th class="ant-table-cell" scope="col">Actions</th>
    </tr></thead>
    <tbody class="ant-table-tbody"><tr class="ant-table-row ant-table-row-level-0" data-row-key="a81f">
      <td class="ant-table-cell"><a href="https://acme-foods.atlassian.net">acme-foods.atlassian.net</a></td>
      <td class="ant-table-cell"><span class="ant-tag ant-tag-blue">Standard</span> <a href="/billing">Change plan</a></td>
      <td class="ant-table-cell"><div class="ant-space ant-space-horizontal"><div class="ant-space-item"><span class="ant-avatar ant-avatar-circle ant-avatar-image"><img src="data:," alt="Orchard Bot" data-corpus-shows="1"></span></div><div class="ant-space-item"><button type="button" class="ant-btn ant-btn-link ant-btn-sm" data-corpus-control="1"><span>Change</span></button></div></div></td>
      <td class="ant-table-cell"><div class="ant-space"><div class="ant-space-item"><button type="button" class="ant-btn ant-btn-sm"><span>Sync now</span></button></div><div class="ant-space-item"><button type="button" class="ant-btn ant-btn-sm ant-btn-dangerous"><span>Remove</span></button></div></div></td>
    </tr></tbody>
  </table>
</div></div></div></div></div></div>
<ul class="ant-pagination ant-table-pagination"><li class="ant-pagination-total-text">1 site</li></ul>
</div></div></main></div></div>`,
    ),
  },
  {
    name: 'atlaskit-icon-edit-avatar-alt',
    about:
      'Atlaskit with compiled class names: the icon button takes its name from a hidden span, the user is an avatar alt.',
    rows: 1,
    html: page(
      'Helpdesk for Slack',
      ATLASKIT,
      `
<div id="app-root"><div class="css-1m0zqjx">
  <header class="css-16dbyp4" data-ds--page-layout--slot="top-navigation"><span class="css-1yuhvjn"><strong>HelpDesk+</strong></span><nav aria-label="Top"><button class="css-19a6vdv" type="button">Apps</button> <button class="css-19a6vdv" type="button" aria-haspopup="true">Switch workspace</button></nav></header>
  <nav class="css-nwl1u2" aria-label="Settings" data-ds--page-layout--slot="left-sidebar"><ul role="list"><li><a href="/channels">Channels &amp; Users</a></li><li><a href="/workspace" aria-current="page">Workspace</a></li><li><a href="/perms">Permissions</a></li></ul></nav>
  <main class="css-4v91oi" data-ds--page-layout--slot="main"><h1 class="_11c8rymc _2rko12b0">Workspace</h1>
    <section class="_1rjc12x7">
      <div class="_1e0c1txw _4cvr1h6o _1bah1yb4 _1rjc12x7">
        <div class="_p12f1osq"><h4 class="_11c81oud">Security</h4><span class="_11c8fhey">Restrict Account Access is off</span></div>
        <button class="css-19a6vdv" type="button"><span class="css-178ag6o">Edit</span></button>
      </div>
      <div class="_1e0c1txw _4cvr1h6o _1bah1yb4 _1rjc12x7">
        <div class="_1e0c1txw _4cvr1h6o _p12f1osq">
          <div class="css-snhnyn" role="img" aria-labelledby="ava-7-label"><span data-testid="ava-7--inner"><img src="data:," alt="Ines Carvalho" data-corpus-shows="1"></span></div>
          <div class="_19bvftgi"><h4 class="_11c81oud" data-corpus-label="1">Application Link User</h4><span class="_11c8fhey">Tickets without an agent are handled by this account.</span></div>
        </div>
        <div role="presentation"><button class="css-19a6vdv" type="button" aria-labelledby="ib-22" data-corpus-control="1"><span class="css-1wits42" aria-hidden="true"><svg width="16" height="16" viewBox="0 0 16 16" role="presentation"><path d="M11.586.854a2 2 0 0 1 2.828 0l.732.732a2 2 0 0 1 0 2.828L10.01 9.551z"></path></svg></span><span id="ib-22" hidden>Edit Application Link User</span></button></div>
      </div>
      <div class="_1e0c1txw _4cvr1h6o _1bah1yb4 _1rjc12x7">
        <div class="_1e0c1txw _4cvr1h6o _p12f1osq">
          <div class="css-snhnyn" role="img" aria-labelledby="ava-8-label"><span><img src="data:," alt="Ines Carvalho"></span></div>
          <div class="_19bvftgi"><h4 class="_11c81oud">Billing contact</h4><span class="_11c8fhey">Invoices go to ines.carvalho@acme.example</span></div>
        </div>
        <div role="presentation"><button class="css-19a6vdv" type="button" aria-labelledby="ib-23"><span class="css-1wits42" aria-hidden="true"><svg width="16" height="16" viewBox="0 0 16 16" role="presentation"><path d="M11.586.854a2 2 0 0 1 2.828 0l.732.732a2 2 0 0 1 0 2.828L10.01 9.551z"></path></svg></span><span id="ib-23" hidden>Edit billing contact</span></button></div>
      </div>
    </section>
  </main>
</div></div>
<div class="atlaskit-portal-container"></div>`,
    ),
  },
  {
    name: 'atlaskit-dropdown-portal-table',
    about:
      'A settings table with a ⋯ on each row; the open dropdown of the main-user row is in atlaskit-portal-container.',
    rows: 1,
    html: page(
      'Jira connection',
      ATLASKIT,
      `
<div id="root"><div class="css-1m0zqjx">
  <header class="css-16dbyp4"><strong>Integration+</strong><a href="/help">Help</a></header>
  <nav class="css-nwl1u2" aria-label="Side"><a href="/overview">Overview</a><br><a href="/connection" aria-current="page">Jira connection</a><br><a href="/main-user-guide">Guide: choosing a main user</a></nav>
  <main class="css-4v91oi"><h1>Jira connection</h1>
    <div data-testid="connection-table--wrapper"><table data-testid="connection-table" class="_hajr1wug"><caption class="_18u0u2gc">Settings of this connection</caption>
      <thead><tr><th scope="col"><span>Setting</span></th><th scope="col"><span>Value</span></th><th scope="col"><span class="_ca0q1440"></span></th></tr></thead>
      <tbody>
        <tr class="_11q7rjzv"><td>Site</td><td>acme-rail.atlassian.net</td><td><button class="css-19a6vdv" type="button" aria-expanded="false" aria-haspopup="true" aria-label="More actions for Site"><span aria-hidden="true">⋯</span></button></td></tr>
        <tr class="_11q7rjzv"><td>Webhook</td><td><span class="_2rko12b0">HEALTHY</span></td><td><button class="css-19a6vdv" type="button" aria-expanded="false" aria-haspopup="true" aria-label="More actions for Webhook"><span aria-hidden="true">⋯</span></button></td></tr>
        <tr class="_11q7rjzv"><td><div class="css-1yuhvjn"><span data-corpus-label="1">Main authorized user</span></div></td><td><span data-corpus-shows="1">712020:6f0d1c1e-93aa-4b6f-a0ce-1f0c6d7f9b21</span></td><td><button class="css-19a6vdv" type="button" id="ds-dropdown-trigger-3" aria-expanded="true" aria-haspopup="true" aria-controls="ds-dropdown-3" aria-label="More actions for Main authorized user"><span aria-hidden="true">⋯</span></button></td></tr>
        <tr class="_11q7rjzv"><td>Default project</td><td>RAIL</td><td><button class="css-19a6vdv" type="button" aria-expanded="false" aria-haspopup="true" aria-label="More actions for Default project"><span aria-hidden="true">⋯</span></button></td></tr>
      </tbody></table></div>
  </main>
</div></div>
<div class="atlaskit-portal-container"><div class="atlaskit-portal" style="z-index:500"><div><div id="ds-dropdown-3" class="css-1dcxu9j" data-placement="bottom-end" data-ds--level="1"><div class="css-1x7z1gp" role="menu" aria-labelledby="ds-dropdown-trigger-3">
  <div class="css-sec" role="group"><button type="button" class="css-1pvt7ib" role="menuitem" tabindex="0"><span class="css-bwxjrz"><span class="css-1jzhh1q" data-item-title="true">Copy account ID</span></span></button>
  <button type="button" class="css-1pvt7ib" role="menuitem" tabindex="-1" data-corpus-control="1"><span class="css-bwxjrz"><span class="css-1jzhh1q" data-item-title="true">Change main authorized user</span></span></button>
  <button type="button" class="css-1pvt7ib" role="menuitem" tabindex="-1"><span class="css-bwxjrz"><span class="css-1jzhh1q" data-item-title="true">Why do we need a main authorized user?</span></span></button></div>
</div></div></div></div></div>`,
    ),
  },
  {
    name: 'chakra-row-reverse-labelledby',
    about: 'Chakra rows written control first and turned round by CSS; each group is named through aria-labelledby.',
    rows: 1,
    html: page(
      'Settings',
      CHAKRA,
      `
<div id="root"><div class="css-k008qs">
  <div class="css-1w94ig7"><nav><a class="chakra-link" href="/c">Channels</a><br><a class="chakra-link" href="/w">Workspace</a><br><a class="chakra-link" href="/s">Security</a></nav></div>
  <div class="css-zg81jo"><h2 class="chakra-heading css-1dklj6k">Jira</h2>
    <div class="chakra-stack css-tl3ftk">
      <div role="group" class="css-1igwmid" aria-labelledby="field-:r1:"><button type="button" class="chakra-button css-ez23ye">Change</button><div class="css-0"><p class="chakra-text css-1c1e297" id="field-:r1:">Jira site</p><p class="chakra-text css-11jnq4m">acme-media.atlassian.net</p></div></div>
      <hr aria-orientation="horizontal" class="chakra-divider">
      <div role="group" class="css-1igwmid" aria-labelledby="field-:r3:"><button type="button" class="chakra-button css-ez23ye" data-corpus-control="1">Change</button><div class="css-0"><p class="chakra-text css-1c1e297" id="field-:r3:" data-corpus-label="1">Main authorized user *</p><p class="chakra-text css-11jnq4m" data-corpus-shows="1">Media Desk (jira-media@acme.example)</p></div></div>
      <hr aria-orientation="horizontal" class="chakra-divider">
      <div role="group" class="css-1igwmid" aria-labelledby="field-:r5:"><button type="button" class="chakra-button css-ez23ye">Change</button><div class="css-0"><p class="chakra-text css-1c1e297" id="field-:r5:">Workspace owner</p><p class="chakra-text css-11jnq4m">Ruth Adeyemi</p></div></div>
      <hr aria-orientation="horizontal" class="chakra-divider">
      <div role="group" class="css-1igwmid" aria-labelledby="field-:r7:"><button type="button" class="chakra-button css-ez23ye">Change</button><div class="css-0"><p class="chakra-text css-1c1e297" id="field-:r7:">Default form</p><p class="chakra-text css-11jnq4m">Studio request</p></div></div>
    </div>
    <p class="chakra-text css-1a">* Needed for the bot to work.</p>
  </div>
</div></div>
<span id="__chakra_env" hidden></span><div class="chakra-portal"></div>`,
    ),
  },
  {
    name: 'chakra-skeleton-then-card',
    about:
      'Skeleton bars first; a script puts the cards in after a quarter of a second, with no current user yet shown.',
    rows: 1,
    html: page(
      'Paramètres',
      CHAKRA,
      `
<div id="root"><header class="css-84zodg" style="padding:1rem"><strong>Portail du compte</strong><a class="chakra-link" href="/aide">Aide</a></header>
  <div class="css-k008qs"><nav class="css-1w94ig7" aria-label="Navigation"><a class="chakra-link" href="/canaux">Canaux et utilisateurs</a><br><a class="chakra-link" href="/espace">Espace de travail</a></nav>
  <main class="css-zg81jo"><h2 class="chakra-heading">Connexion à Jira</h2><div id="cards" class="chakra-stack css-tl3ftk" aria-busy="true"><div class="chakra-skeleton"></div><div class="chakra-skeleton"></div><div class="chakra-skeleton"></div></div></main></div>
</div>
<template id="loaded">
  <div class="chakra-card css-1s1tpl7"><div class="chakra-card__header"><h3 class="chakra-heading">Adresse du site</h3></div><div class="chakra-card__body"><p class="chakra-text">acme-lyon.atlassian.net</p></div><div class="chakra-card__footer"><button type="button" class="chakra-button">Modifier</button></div></div>
  <div class="chakra-card css-1s1tpl7"><div class="chakra-card__header"><h3 class="chakra-heading" data-corpus-label="1">Main Authorized User</h3></div><div class="chakra-card__body"><p class="chakra-text">Le compte avec lequel le robot agit dans Jira.</p></div><div class="chakra-card__footer"><button type="button" class="chakra-button" data-corpus-control="1">Change</button></div></div>
  <div class="chakra-card css-1s1tpl7"><div class="chakra-card__header"><h3 class="chakra-heading">Mot de passe</h3></div><div class="chakra-card__body"><p class="chakra-text">Modifié il y a 40 jours</p></div><div class="chakra-card__footer"><button type="button" class="chakra-button">Change password</button></div></div>
</template>
<script>
  setTimeout(function () {
    var cards = document.getElementById('cards');
    cards.replaceChildren(document.getElementById('loaded').content.cloneNode(true));
    cards.removeAttribute('aria-busy');
  }, 250);
</script>`,
      'fr',
    ),
  },
  {
    name: 'bootstrap-list-group-responsive',
    about: 'Bootstrap list group with d-md-none and d-md-flex variants of the row; only the wide one is to be seen.',
    rows: 1,
    html: page(
      'Workspace',
      BOOTSTRAP,
      `
<nav class="navbar navbar-expand-lg navbar-dark"><a class="navbar-brand nav-link" href="/">HelpDesk+</a><a class="nav-link" href="/channels">Channels &amp; Users</a><a class="nav-link active" href="/workspace">Workspace</a><form class="ms-auto"><button class="btn btn-outline-secondary" type="button">Sign out</button></form></nav>
<div class="container py-4"><div class="row">
  <div class="col-md-3"><div class="list-group"><a class="list-group-item list-group-item-action" href="#security">Security</a><a class="list-group-item list-group-item-action" href="#jira">Jira</a></div></div>
  <div class="col-md-9"><h2 class="h4">Workspace</h2>
    <ul class="list-group list-group-flush">
      <li class="list-group-item">
        <div class="d-flex d-md-none justify-content-between"><strong>Language</strong><a class="btn btn-link btn-sm" href="#">change</a></div>
        <div class="d-none d-md-flex justify-content-between align-items-center"><div><h6 class="mb-0">Language</h6><small class="text-muted">English</small></div><a class="btn btn-link btn-sm" href="#">change</a></div>
      </li>
      <li class="list-group-item">
        <div class="d-flex d-md-none justify-content-between"><strong>main authorized user</strong><a class="btn btn-link btn-sm" href="/jira/authorize">change</a></div>
        <div class="d-none d-md-flex justify-content-between align-items-center"><div><h6 class="mb-0" data-corpus-label="1">main authorized user</h6><small class="text-muted" data-corpus-shows="1">Oskar Lind</small></div><a class="btn btn-link btn-sm" href="/jira/authorize" data-corpus-control="1">change</a></div>
      </li>
      <li class="list-group-item">
        <div class="d-flex d-md-none justify-content-between"><strong>Working hours</strong><a class="btn btn-link btn-sm" href="#">change</a></div>
        <div class="d-none d-md-flex justify-content-between align-items-center"><div><h6 class="mb-0">Working hours</h6><small class="text-muted">Mon to Fri, 8 to 17</small></div><a class="btn btn-link btn-sm" href="#">change</a></div>
      </li>
    </ul>
  </div>
</div></div>
<footer class="container text-muted"><small>Terms · Privacy · Status</small></footer>`,
    ),
  },
  {
    name: 'bootstrap-input-group-button',
    about: 'A definition list in Bootstrap columns, an input type=button in an input group, a colon after the label.',
    rows: 1,
    html: page(
      'Integration+',
      BOOTSTRAP,
      `
<nav class="navbar"><span class="nav-link">Jira Integration+ admin</span></nav>
<main class="container"><ul class="nav nav-tabs d-flex" role="tablist" style="list-style:none;padding:0"><li class="nav-item" role="presentation"><button class="btn nav-link" role="tab" aria-selected="false" type="button">Channels</button></li><li class="nav-item" role="presentation"><button class="btn nav-link active" role="tab" aria-selected="true" type="button">Integration+ Status</button></li></ul>
  <div class="tab-content"><div class="tab-pane active" role="tabpanel"><div class="card"><h5 class="card-header">Integration+ Status</h5><div class="card-body">
    <dl class="row">
      <dt class="col-sm-4">State:</dt><dd class="col-sm-8"><span class="badge text-bg-success">Connected</span> <button class="btn btn-outline-secondary btn-sm" type="button">Disconnect</button></dd>
      <dt class="col-sm-4">Jira type:</dt><dd class="col-sm-8">Cloud</dd>
      <dt class="col-sm-4" data-corpus-label="1">Main user:</dt>
      <dd class="col-sm-8"><form class="input-group input-group-sm" action="/integration/reauthorize" method="get"><input class="form-control" type="text" value="svc-slack@acme.example" aria-label="Current" readonly data-corpus-shows="1"><input type="button" class="btn btn-outline-secondary" value="Change" data-corpus-control="1"></form></dd>
      <dt class="col-sm-4">Notification sender:</dt>
      <dd class="col-sm-8"><form class="input-group input-group-sm"><input class="form-control" type="text" value="Jira Notifications" aria-label="Sender"><input type="button" class="btn btn-outline-secondary" value="Change"></form></dd>
      <dt class="col-sm-4">Licence:</dt><dd class="col-sm-8">until 30 June · <a href="/licence">Change plan</a></dd>
    </dl>
  </div><div class="card-footer text-muted">If users cannot see issues, look at the permissions of the main user in Jira.</div></div></div></div>
</main>`,
    ),
  },
  {
    name: 'react-bootstrap-split-text',
    about: 'Server-rendered React: texts cut by comment nodes, the label over three spans, Change beside Disconnect.',
    rows: 1,
    html: page(
      'Connection',
      BOOTSTRAP,
      `
<div id="root" data-reactroot=""><nav class="navbar"><a class="nav-link" href="/">acme</a><!-- --><a class="nav-link" href="/connection">Connection</a></nav>
<div class="container"><h1 class="h3">Connection to <!-- -->Jira</h1>
  <div class="card"><div class="card-body d-flex justify-content-between align-items-center">
    <div class="me-3"><div class="fw-bold"><span>Connected</span> <span>users</span></div><div class="text-muted">There are <!-- -->64<!-- --> connected users</div></div>
    <div class="btn-group" role="group" aria-label="Connected users"><button type="button" class="btn btn-outline-secondary">Change</button><button type="button" class="btn btn-outline-secondary">Invite User</button></div>
  </div></div>
  <div class="card"><div class="card-body d-flex justify-content-between align-items-center">
    <div class="me-3"><div class="fw-bold" data-corpus-label="1"><span>Main</span> <span>authorized</span> <span>user</span></div><div class="text-muted">Acting as <!-- --><span data-corpus-shows="1">Farah <!-- -->Haddad</span><!-- --> since <!-- -->4 May</div></div>
    <div class="btn-group" role="group"><button type="button" class="btn btn-outline-secondary" data-corpus-control="1">Change</button><button type="button" class="btn btn-outline-danger">Disconnect</button></div>
  </div></div>
  <div class="card"><div class="card-body d-flex justify-content-between align-items-center">
    <div class="me-3"><div class="fw-bold"><span>Message</span> <span>style</span></div><div class="text-muted">Compact</div></div>
    <div class="btn-group" role="group"><button type="button" class="btn btn-outline-secondary">Change</button></div>
  </div></div>
</div></div>
<script id="__DATA__" type="application/json">{"mainUser":{"label":"Main authorized user","action":"Change"},"users":64}</script>`,
    ),
  },
  {
    name: 'bootstrap-accordion-sites-one-closed',
    about:
      'Two sites in Bootstrap accordions, one folded away: only the open site’s row is there to be seen and pressed.',
    rows: 1,
    html: page(
      'Sites',
      BOOTSTRAP,
      `
<nav class="navbar"><span class="nav-link">Integration+</span></nav>
<main class="container"><h1 class="h3">Jira sites</h1><div class="accordion" id="sites">
  <div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed btn" type="button" data-bs-toggle="collapse" data-bs-target="#s1" aria-expanded="false" aria-controls="s1">acme-north.atlassian.net</button></h2>
    <div id="s1" class="accordion-collapse collapse" data-bs-parent="#sites"><div class="accordion-body"><table class="table"><tbody>
      <tr><th scope="row">Default project</th><td>NOR</td><td><button class="btn btn-link" type="button">Edit</button></td></tr>
      <tr><th scope="row">Main authorized user</th><td>North Bot</td><td><button class="btn btn-link" type="button">Edit</button></td></tr>
    </tbody></table></div></div></div>
  <div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button btn" type="button" data-bs-toggle="collapse" data-bs-target="#s2" aria-expanded="true" aria-controls="s2">acme-south.atlassian.net</button></h2>
    <div id="s2" class="accordion-collapse collapse show" data-bs-parent="#sites"><div class="accordion-body"><table class="table"><tbody>
      <tr><th scope="row">Default project</th><td>SOU</td><td><button class="btn btn-link" type="button">Edit</button></td></tr>
      <tr><th scope="row" data-corpus-label="1">Main authorized user</th><td data-corpus-shows="1">South Bot</td><td><button class="btn btn-link" type="button" data-corpus-control="1">Edit</button></td></tr>
      <tr><th scope="row">Issue types</th><td>Bug, Task, Story</td><td><button class="btn btn-link" type="button">Edit</button></td></tr>
    </tbody></table></div></div></div>
</div></main>`,
    ),
  },
  {
    name: 'element-plus-descriptions-german',
    about:
      'Element Plus in a German portal that leaves the product’s own words in English; the link is a span with role=link.',
    rows: 1,
    html: page(
      'Arbeitsbereich',
      `*{box-sizing:border-box}body{margin:0;font:14px "PingFang SC",Arial,sans-serif}.el-container{display:flex}.el-aside{width:220px;border-right:1px solid #dcdfe6}.el-main{flex:1;padding:20px}.el-menu{list-style:none;margin:0;padding:0}.el-menu-item{padding:12px 20px}
.el-descriptions__table{width:100%;border-collapse:collapse}.el-descriptions__cell{padding:8px 11px;border:1px solid #ebeef5;text-align:left}.el-link{color:#409eff;cursor:pointer;margin-left:8px}.el-button{padding:8px 15px;border:1px solid #dcdfe6;background:#fff}.el-popper[aria-hidden=true]{display:none}`,
      `
<div id="app" data-v-app=""><section class="el-container is-vertical" style="flex-direction:column"><header class="el-header" style="padding:12px 20px">Kontoportal · Acme Maschinenbau</header>
<section class="el-container"><aside class="el-aside" data-v-2f6b1a><ul class="el-menu" role="menubar"><li class="el-menu-item" role="menuitem" tabindex="-1">Kanäle und Benutzer</li><li class="el-menu-item is-active" role="menuitem" tabindex="0">Arbeitsbereich</li><li class="el-menu-item" role="menuitem" tabindex="-1">Berechtigungen</li></ul></aside>
<main class="el-main" data-v-2f6b1a>
  <div class="el-descriptions" data-v-90c1ee><div class="el-descriptions__header"><div class="el-descriptions__title">Verbindung</div><div class="el-descriptions__extra"><button class="el-button" type="button"><span>Bearbeiten</span></button></div></div>
  <div class="el-descriptions__body"><table class="el-descriptions__table is-bordered"><tbody>
    <tr><td class="el-descriptions__cell el-descriptions__label is-bordered-label">Jira</td><td class="el-descriptions__cell el-descriptions__content">acme-mb.atlassian.net</td><td class="el-descriptions__cell el-descriptions__label is-bordered-label">Zeitzone</td><td class="el-descriptions__cell el-descriptions__content">Europe/Berlin <span class="el-link" role="link" tabindex="0"><span class="el-link__inner">Change</span></span></td></tr>
    <tr><td class="el-descriptions__cell el-descriptions__label is-bordered-label" data-corpus-label="1">Main authorized user</td><td class="el-descriptions__cell el-descriptions__content"><span data-corpus-shows="1">Jörg Brückner</span> <span class="el-link" role="link" tabindex="0" data-corpus-control="1"><span class="el-link__inner">Change</span></span></td><td class="el-descriptions__cell el-descriptions__label is-bordered-label">Sprache</td><td class="el-descriptions__cell el-descriptions__content">Deutsch <span class="el-link" role="link" tabindex="0"><span class="el-link__inner">Change</span></span></td></tr>
  </tbody></table></div></div>
  <p>Der Main authorized user sollte ein eigenes Konto sein, nicht das eines Mitarbeiters.</p>
</main></section></section></div>
<div id="el-popper-container-4821"><div class="el-popper is-dark" role="tooltip" aria-hidden="true">Change</div></div>`,
      'de',
    ),
  },
  {
    name: 'antd-inside-srcdoc-frame',
    about: 'A Material shell around an older settings page in a same-origin frame; the row is in the frame.',
    rows: 1,
    html: page(
      'Workspace (classic)',
      MUI,
      `
<div id="root"><header class="MuiPaper-root MuiAppBar-root"><div class="MuiToolbar-root"><h6 class="MuiTypography-root MuiTypography-h6">Account</h6><button class="MuiButtonBase-root MuiButton-root" type="button" style="color:#fff">Change plan</button></div></header>
<div class="MuiDrawer-root"><div class="MuiPaper-root MuiDrawer-paper"><ul class="MuiList-root"><li class="MuiListItem-root"><a href="#">Channels</a></li><li class="MuiListItem-root"><a href="#">Main user</a></li></ul></div></div>
<main class="css-main-1u2vnt7"><h4 class="MuiTypography-root MuiTypography-h4">Workspace settings (classic)</h4>
<iframe title="Classic settings" style="width:100%;height:420px;border:0" srcdoc="<!doctype html><html><head><style>.ant-row{display:flex;padding:12px}.ant-col-8{width:33%}.ant-col-10{width:42%}.ant-btn{padding:4px 15px}</style></head><body>
  <div class='ant-card'><div class='ant-card-head'>Jira</div><div class='ant-card-body'>
    <div class='ant-row'><div class='ant-col ant-col-8'><b>Site</b></div><div class='ant-col ant-col-10'>acme-parks.atlassian.net</div><div class='ant-col'><button class='ant-btn' type='button'><span>Change</span></button></div></div>
    <div class='ant-row'><div class='ant-col ant-col-8'><b data-corpus-label='1'>Main authorized user</b></div><div class='ant-col ant-col-10' data-corpus-shows='1'>Parks Service Account</div><div class='ant-col'><button class='ant-btn' type='button' data-corpus-control='1'><span>Change</span></button></div></div>
    <div class='ant-row'><div class='ant-col ant-col-8'><b>Sender name</b></div><div class='ant-col ant-col-10'>Parks Desk</div><div class='ant-col'><button class='ant-btn' type='button'><span>Change</span></button></div></div>
  </div></div></body></html>"></iframe>
</main></div>`,
    ),
  },
  {
    name: 'vuetify-list-in-shadow-root',
    about: 'A micro-frontend drawn by Vuetify in an open shadow root; the control is a title-named icon link.',
    rows: 1,
    html: page(
      'HelpDesk+ portal',
      'body{margin:0;font:16px Roboto,sans-serif}.shell{display:flex;gap:16px;padding:16px;border-bottom:1px solid #ddd}',
      `
<div class="shell"><b>Portal</b><a href="/channels">Channels &amp; Users</a><a href="/workspace">Workspace</a><button type="button">Change theme</button></div>
<div id="single-spa-application:workspace"><workspace-app><template shadowrootmode="open">
  <style>.v-list-item{display:grid;grid-template-columns:1fr auto;align-items:center;padding:8px 16px}.v-btn{border:0;background:none;cursor:pointer}.v-icon{width:24px;height:24px}.v-list-item-title{font-weight:500}.v-card{border:1px solid #ddd;margin:16px}</style>
  <div class="v-application v-theme--light" id="app" data-v-app=""><div class="v-application__wrap"><main class="v-main">
    <div class="v-card v-theme--light v-card--variant-elevated"><div class="v-card-title">Connection</div>
      <div class="v-list v-list--lines-two" role="list">
        <div class="v-list-item" role="listitem"><div class="v-list-item__content"><div class="v-list-item-title">Slack workspace</div><div class="v-list-item-subtitle">acme-harbour</div></div><div class="v-list-item__append"></div></div>
        <div class="v-list-item" role="listitem"><div class="v-list-item__content"><div class="v-list-item-title" data-corpus-label="1">Main account</div><div class="v-list-item-subtitle" data-corpus-shows="1">harbour.jira@acme.example</div></div><div class="v-list-item__append"><a class="v-btn v-btn--icon" href="/jira/oauth/start" title="Change main account" data-corpus-control="1"><span class="v-btn__overlay"></span><span class="v-btn__content"><svg class="v-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4V1L8 5l4 4V6a6 6 0 0 1 6 6"></path></svg></span></a></div></div>
        <div class="v-list-item" role="listitem"><div class="v-list-item__content"><div class="v-list-item-title">Business calendar</div><div class="v-list-item-subtitle">Rotterdam</div></div><div class="v-list-item__append"><a class="v-btn v-btn--icon" href="/calendar" title="Change calendar"><span class="v-btn__overlay"></span><span class="v-btn__content"><svg class="v-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M19 3h-1V1h-2v2H8V1H6v2H5"></path></svg></span></a></div></div>
      </div>
    </div>
  </main></div></div>
</template></workspace-app></div>
<footer class="shell">v3.14 · <a href="/status">Status</a></footer>`,
    ),
  },

  // Nothing to find from here on.

  {
    name: 'mui-only-other-changes',
    about: 'A Material list full of Change buttons for everything but the main user.',
    rows: 0,
    html: page(
      'My profile',
      MUI,
      `
<div id="root"><header class="MuiPaper-root MuiAppBar-root"><div class="MuiToolbar-root"><h6 class="MuiTypography-root MuiTypography-h6">HelpDesk+</h6></div></header>
<main class="css-main-1u2vnt7"><h4 class="MuiTypography-root MuiTypography-h4">Profile and billing</h4>
  <ul class="MuiList-root MuiList-padding">
    <li class="MuiListItem-root MuiListItem-divider"><div class="MuiListItemText-root"><span class="MuiTypography-root MuiListItemText-primary">Plan</span><p class="MuiTypography-root MuiListItemText-secondary">Premium</p></div><button class="MuiButtonBase-root MuiButton-root" type="button">Change plan</button></li>
    <li class="MuiListItem-root MuiListItem-divider"><div class="MuiListItemText-root"><span class="MuiTypography-root MuiListItemText-primary">Password</span><p class="MuiTypography-root MuiListItemText-secondary">••••••••</p></div><button class="MuiButtonBase-root MuiButton-root" type="button">Change password</button></li>
    <li class="MuiListItem-root MuiListItem-divider"><div class="MuiListItemText-root"><span class="MuiTypography-root MuiListItemText-primary">Your user name</span><p class="MuiTypography-root MuiListItemText-secondary">m.okafor</p></div><button class="MuiButtonBase-root MuiButton-root" type="button">Change</button></li>
    <li class="MuiListItem-root MuiListItem-divider"><div class="MuiListItemText-root"><span class="MuiTypography-root MuiListItemText-primary">Main e-mail address</span><p class="MuiTypography-root MuiListItemText-secondary">m.okafor@acme.example</p></div><button class="MuiButtonBase-root MuiButton-root" type="button">Change</button></li>
    <li class="MuiListItem-root MuiListItem-divider"><div class="MuiListItemText-root"><span class="MuiTypography-root MuiListItemText-primary">Authorized domains</span><p class="MuiTypography-root MuiListItemText-secondary">acme.example</p></div><button class="MuiButtonBase-root MuiButton-root" type="button">Edit</button></li>
    <li class="MuiListItem-root"><div class="MuiListItemText-root"><span class="MuiTypography-root MuiListItemText-primary">Main channel</span><p class="MuiTypography-root MuiListItemText-secondary">#help</p></div><button class="MuiButtonBase-root MuiButton-root" type="button">Change</button></li>
  </ul>
</main></div>`,
    ),
  },
  {
    name: 'antd-members-with-main-user-tag',
    about:
      'A table of connected users: one carries the tag "Main user", yet each row offers only to remove a connection.',
    rows: 0,
    html: page(
      'Channels & Users',
      ANTD,
      `
<div id="root"><div class="ant-layout" style="display:block"><header class="ant-layout-header">Channels &amp; Users</header><main class="ant-layout-content">
<div class="ant-tabs ant-tabs-top"><div role="tablist" class="ant-tabs-nav"><div class="ant-tabs-nav-list"><div class="ant-tabs-tab" data-node-key="c"><div role="tab" aria-selected="false" class="ant-tabs-tab-btn" tabindex="-1">Channels</div></div><div class="ant-tabs-tab ant-tabs-tab-active" data-node-key="u"><div role="tab" aria-selected="true" class="ant-tabs-tab-btn" tabindex="0">Connected Users</div></div></div></div>
<div class="ant-tabs-content-holder"><div class="ant-tabs-content"><div role="tabpanel" class="ant-tabs-tabpane ant-tabs-tabpane-active">
  <div class="ant-space"><button type="button" class="ant-btn ant-btn-primary"><span>Invite User</span></button><button type="button" class="ant-btn"><span>Change columns</span></button></div>
  <div class="ant-table"><table><thead class="ant-table-thead"><tr><th class="ant-table-cell">Name</th><th class="ant-table-cell">Jira account</th><th class="ant-table-cell">Role</th><th class="ant-table-cell">Action</th></tr></thead>
  <tbody class="ant-table-tbody">
    <tr class="ant-table-row"><td class="ant-table-cell">Slack Sync</td><td class="ant-table-cell">slack-sync@acme.example</td><td class="ant-table-cell"><span class="ant-tag ant-tag-green">Main user</span></td><td class="ant-table-cell"><button type="button" class="ant-btn ant-btn-link"><span>Remove connection</span></button></td></tr>
    <tr class="ant-table-row"><td class="ant-table-cell">Bianca Rossi</td><td class="ant-table-cell">b.rossi@acme.example</td><td class="ant-table-cell"><span class="ant-tag">User</span></td><td class="ant-table-cell"><button type="button" class="ant-btn ant-btn-link"><span>Remove connection</span></button></td></tr>
    <tr class="ant-table-row"><td class="ant-table-cell">Deniz Kaya</td><td class="ant-table-cell">d.kaya@acme.example</td><td class="ant-table-cell"><span class="ant-tag">User</span></td><td class="ant-table-cell"><button type="button" class="ant-btn ant-btn-link"><span>Remove connection</span></button></td></tr>
  </tbody></table></div>
</div></div></div></div></main></div></div>`,
    ),
  },
  {
    name: 'atlaskit-request-access',
    about: 'Where the row would have its control there is a notice to request access.',
    rows: 0,
    html: page(
      'Workspace',
      ATLASKIT,
      `
<div id="root"><div class="css-1m0zqjx"><header class="css-16dbyp4"><strong>HelpDesk+</strong><button class="css-19a6vdv" type="button">Switch account</button></header>
<nav class="css-nwl1u2" aria-label="Settings"><a href="/channels">Channels &amp; Users</a><br><a href="/workspace" aria-current="page">Workspace</a></nav>
<main class="css-4v91oi"><h1>Workspace</h1>
  <section aria-labelledby="mau-h"><h2 id="mau-h">Main authorized user</h2>
    <section class="css-vkrmf5" data-testid="section-message"><span role="img" aria-label="information">ℹ</span><div><h3>You don't have access to this setting</h3><p>Account access is restricted. Ask one of the approvers to let you change the main authorized user; they get a message in Slack.</p><ul class="css-1yuhvjn" role="list"><li><button class="css-19a6vdv" type="button">Request access</button></li><li><a href="/docs/restrict">Learn more</a></li></ul></div></section>
  </section>
  <section aria-labelledby="prof-h"><h2 id="prof-h">Your notifications</h2><div class="_1e0c1txw _1bah1yb4"><span>Every reply</span><button class="css-19a6vdv" type="button">Change</button></div></section>
</main></div></div>`,
    ),
  },
  {
    name: 'chakra-documentation-picture',
    about: 'A help article headed "Main authorized user" with a picture of the button and links to other articles.',
    rows: 0,
    html: page(
      'Help: main authorized user',
      CHAKRA,
      `
<div id="root"><header class="css-84zodg" style="padding:1rem"><strong>Help centre</strong><form role="search"><input class="chakra-input" placeholder="Search articles" aria-label="Search articles"><button type="submit" class="chakra-button">Search</button></form></header>
<div class="css-k008qs"><nav class="css-1w94ig7" aria-label="Articles"><a class="chakra-link" href="#a1">Main authorized user</a><br><a class="chakra-link" href="#a2">Change your plan</a><br><a class="chakra-link" href="#a3">Invite users</a></nav>
<main class="css-zg81jo"><article><h1 class="chakra-heading">Main authorized user</h1>
  <p class="chakra-text">The main authorized user is the Jira account that the bot acts as. Use an account kept for the integration.</p>
  <h2 class="chakra-heading">How to change it</h2>
  <ol><li>Sign in to Jira as the service account.</li><li>Open Workspace in the account portal.</li><li>Scroll down to <b>Main authorized user</b> and press <b>Change</b>.</li><li>Press <b>Allow</b>.</li></ol>
  <figure><img class="chakra-image" src="data:," alt="The Change button beside Main authorized user" width="480" height="120"><figcaption class="chakra-text">Main authorized user: Change</figcaption></figure>
  <div class="css-84zodg"><p class="chakra-text">Was this article helpful?</p><button type="button" class="chakra-button">Yes</button><button type="button" class="chakra-button">No</button></div>
  <a class="chakra-link" href="https://docs.vendor.example/edit/main-authorized-user">Edit this page</a>
</article></main></div></div>`,
    ),
  },
  {
    name: 'bootstrap-row-without-control',
    about: 'The main-user row is there but says to ask the vendor; the owner’s row right below has a Change.',
    rows: 0,
    html: page(
      'Workspace',
      BOOTSTRAP,
      `
<nav class="navbar"><span class="nav-link">HelpDesk+</span><a class="nav-link" href="/plan">Change plan</a></nav>
<main class="container"><div class="card"><h5 class="card-header">Workspace</h5><ul class="list-group list-group-flush">
  <li class="list-group-item d-flex justify-content-between"><div><h6>Slack workspace</h6><small class="text-muted">acme-clinic</small></div></li>
  <li class="list-group-item d-flex justify-content-between"><div><h6>Main authorized user</h6><small class="text-muted">Clinic Desk Bot. This workspace is managed for you: write to our support to have it replaced.</small></div><span class="badge">Managed</span></li>
  <li class="list-group-item d-flex justify-content-between"><div><h6>Workspace owner</h6><small class="text-muted">Dr. Lena Vogt</small></div><button class="btn btn-link" type="button">Change</button></li>
  <li class="list-group-item d-flex justify-content-between"><div><h6>Support hours</h6><small class="text-muted">24/7</small></div><button class="btn btn-link" type="button">Edit</button></li>
</ul><div class="card-footer"><button class="btn btn-outline-secondary" type="button">Save settings</button></div></div></main>`,
    ),
  },
  {
    name: 'mui-tooltip-in-portal',
    about:
      'An open tooltip about the main user hangs in a portal over the permissions page, whose Change is for a role.',
    rows: 0,
    html: page(
      'Permissions',
      MUI,
      `
<div id="root"><header class="MuiPaper-root MuiAppBar-root"><div class="MuiToolbar-root"><h6 class="MuiTypography-root MuiTypography-h6">Jira Integration+</h6></div></header>
<main class="css-main-1u2vnt7"><h4 class="MuiTypography-root MuiTypography-h4">Permissions</h4>
  <div class="MuiPaper-root MuiCard-root"><div class="MuiCardHeader-root"><div class="MuiCardHeader-content"><span class="MuiTypography-root MuiCardHeader-title">Project role for new users <button type="button" class="MuiButtonBase-root MuiIconButton-root" aria-label="Help" aria-describedby="tip-1">?</button></span><span class="MuiTypography-root MuiCardHeader-subheader">Service Desk Team</span></div><div class="MuiCardHeader-action"><button class="MuiButtonBase-root MuiButton-root" type="button">Change</button></div></div></div>
  <div class="MuiPaper-root MuiCard-root"><div class="MuiCardHeader-root"><div class="MuiCardHeader-content"><span class="MuiTypography-root MuiCardHeader-title">Who may create channels</span><span class="MuiTypography-root MuiCardHeader-subheader">Administrators</span></div><div class="MuiCardHeader-action"><button class="MuiButtonBase-root MuiButton-root" type="button">Change</button></div></div></div>
</main></div>
<div role="tooltip" class="MuiTooltip-popper MuiPopper-root css-yk351k" id="tip-1" data-popper-placement="bottom"><div class="MuiTooltip-tooltip MuiTooltip-tooltipPlacementBottom css-18mn64k">The main authorized user must have this role in each project. See Workspace to change it.</div></div>`,
    ),
  },
  {
    name: 'antd-menu-entry-only',
    about: '"Main authorized user" is an entry of the side menu; the page shown is Billing with an Edit.',
    rows: 0,
    html: page(
      'Billing',
      ANTD,
      `
<div id="app"><div class="ant-layout" style="display:block"><header class="ant-layout-header">Acme Publishing</header><div class="ant-layout ant-layout-has-sider">
<aside class="ant-layout-sider"><ul class="ant-menu ant-menu-inline" role="menu"><li class="ant-menu-submenu ant-menu-submenu-open" role="none"><div role="menuitem" class="ant-menu-submenu-title" aria-expanded="true" aria-controls="sub-jira">Jira</div><ul id="sub-jira" class="ant-menu ant-menu-sub" role="menu"><li class="ant-menu-item" role="menuitem"><a href="/jira/site">Site</a></li><li class="ant-menu-item" role="menuitem"><a href="/jira/main-user">Main authorized user</a></li><li class="ant-menu-item" role="menuitem"><a href="/jira/projects">Projects</a></li></ul></li><li class="ant-menu-item ant-menu-item-selected" role="menuitem"><a href="/billing">Billing</a></li></ul></aside>
<main class="ant-layout-content"><div class="ant-card"><div class="ant-card-head"><div class="ant-card-head-wrapper"><div class="ant-card-head-title">Billing account</div><div class="ant-card-extra"><button type="button" class="ant-btn ant-btn-link"><span>Edit</span></button></div></div></div><div class="ant-card-body">Acme Publishing Ltd, invoices@acme.example</div></div>
<div class="ant-card"><div class="ant-card-head"><div class="ant-card-head-title">Main account for invoices</div></div><div class="ant-card-body"><div class="ant-space"><div class="ant-space-item">GB00 ACME 0000 0000</div></div></div></div>
<div class="ant-card"><div class="ant-card-body"><div class="ant-space"><span>Business, yearly</span><button type="button" class="ant-btn"><span>Change plan</span></button><button type="button" class="ant-btn"><span>Change card</span></button></div></div></div></main></div></div></div>`,
    ),
  },
  {
    name: 'antd-row-in-hidden-tab',
    about: 'The row exists only in a tab panel that is not shown; the tab in front has changes of its own.',
    rows: 0,
    html: page(
      'Settings',
      ANTD,
      `
<div id="root"><main class="ant-layout-content"><div class="ant-tabs"><div role="tablist" class="ant-tabs-nav"><div class="ant-tabs-nav-list"><div class="ant-tabs-tab ant-tabs-tab-active"><div role="tab" id="t-1" aria-selected="true" aria-controls="p-1" tabindex="0">General</div></div><div class="ant-tabs-tab"><div role="tab" id="t-2" aria-selected="false" aria-controls="p-2" tabindex="-1">Jira</div></div></div></div>
<div class="ant-tabs-content-holder"><div class="ant-tabs-content">
  <div role="tabpanel" id="p-1" aria-labelledby="t-1" class="ant-tabs-tabpane ant-tabs-tabpane-active"><div class="ant-card"><div class="ant-card-head">Workspace name</div><div class="ant-card-body">Acme Museum <button type="button" class="ant-btn"><span>Change</span></button></div></div><div class="ant-card"><div class="ant-card-head">Workspace owner</div><div class="ant-card-body">Hana Sato <button type="button" class="ant-btn"><span>Change</span></button></div></div></div>
  <div role="tabpanel" id="p-2" aria-labelledby="t-2" aria-hidden="true" class="ant-tabs-tabpane ant-tabs-tabpane-hidden" style="display:none"><div class="ant-card"><div class="ant-card-head">Main authorized user</div><div class="ant-card-body">Museum Bot <button type="button" class="ant-btn"><span>Change</span></button></div></div></div>
</div></div></div></main></div>`,
    ),
  },
  {
    name: 'bootstrap-audit-log',
    about: 'An audit log with entries about changed main users, each with Details, and a filter that can be changed.',
    rows: 0,
    html: page(
      'Audit log',
      BOOTSTRAP,
      `
<nav class="navbar"><span class="nav-link">Integration+</span><a class="nav-link" href="/log">Audit log</a></nav>
<main class="container"><h1 class="h3">Audit log</h1>
  <div class="card"><div class="card-body d-flex justify-content-between"><div>Shown: <strong>Main authorized user</strong>, last 90 days</div><div><button class="btn btn-outline-secondary" type="button">Change filter</button> <button class="btn btn-outline-secondary" type="button">Export</button></div></div></div>
  <table class="table"><thead><tr><th>When</th><th>What</th><th>By</th><th></th></tr></thead><tbody>
    <tr><td>12 Mar, 09:41</td><td>Main authorized user changed from Paul Meyer to Jira Slack Sync</td><td>Ada Brandt</td><td><button class="btn btn-link" type="button">Details</button></td></tr>
    <tr><td>3 Feb, 16:02</td><td>Change of main authorized user denied</td><td>Paul Meyer</td><td><button class="btn btn-link" type="button">Details</button></td></tr>
    <tr><td>20 Jan, 11:15</td><td>Main authorized user changed from (none) to Paul Meyer</td><td>Paul Meyer</td><td><button class="btn btn-link" type="button">Details</button></td></tr>
  </tbody></table>
  <nav aria-label="Pages"><a class="btn btn-link" href="?p=2">Older</a></nav>
</main>
<div class="modal" tabindex="-1" role="dialog" aria-hidden="true"><div class="modal-dialog"><div class="modal-content"><h5 class="modal-title">Main authorized user</h5><button class="btn" type="button">Close</button></div></div></div>`,
    ),
  },
];
