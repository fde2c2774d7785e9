import { isTold, type Project, type Told } from '../domain/readiness.ts';
import type { ProjectPage } from './rights.ts';

type ReadPage = (startAt: number) => Promise<Told<ProjectPage>>;

/** A list that never stands still while it is read is read so often. */
const WALKS = 3;

/**
 * All projects of a Jira: its pages side by side, by the total and the length of the first. Where they do not add up, a
 * page is shorter than the first, or the list changed meanwhile; then they are read one after the other, to Jira's own
 * word that there is no more.
 */
export async function listProjects(page: ReadPage): Promise<Told<readonly Project[]>> {
  const first = await page(0);
  if (!isTold(first)) return first;
  const step = first.projects.length;
  if (first.isLast || step === 0) return distinct(first.projects);
  const pages = [first];
  const starts = Array.from({ length: Math.ceil((first.total ?? 0) / step) - 1 }, (_, i) => (i + 1) * step);
  for (const one of await Promise.all(starts.map(page))) {
    if (!isTold(one)) return one;
    pages.push(one);
  }
  const found = distinct(pages.flatMap(({ projects }) => projects));
  const addsUp = pages.every(({ total }) => total === found.length) && pages.at(-1)?.isLast;
  return addsUp ? found : walked(page);
}

async function walked(page: ReadPage): Promise<Told<readonly Project[]>> {
  for (let walk = 1; walk <= WALKS; walk += 1) {
    const found: Project[] = [];
    const totals = new Set<number | undefined>();
    let isOver = false;
    while (!isOver) {
      const one = await page(found.length);
      if (!isTold(one)) return one;
      // Where Jira begins anew with each page, there is no end to wait for.
      if (one.projects.length > 0 && one.projects.every(isAmong(found))) return { cannotTell: 'wrong-shape' };
      found.push(...one.projects);
      totals.add(one.total);
      isOver = one.isLast || one.projects.length === 0;
    }
    if (totals.size === 1) return distinct(found);
  }
  return { cannotTell: 'failed' };
}

function isAmong(list: readonly Project[]): (project: Project) => boolean {
  const keys = new Set(list.map(({ key }) => key));
  return ({ key }) => keys.has(key);
}

/** A list that changes while it is read may show a project twice. */
function distinct(list: readonly Project[]): Project[] {
  return [...new Map(list.map((project) => [project.key, project])).values()];
}
