import { later } from '../../ui/later.tsx';

/* What most popups never show. */

/** The first connection. */
export const SetUp = later(async () => (await import('../set-up/set-up.tsx')).SetUp);
/** What is closed when it is drawn, below its title. */
export const ReportTools = later(async () => (await import('./report-tools.tsx')).ReportTools);
