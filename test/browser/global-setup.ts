import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { BROWSER } from '../support/browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of the run is reached. */
    browserUrl: string;
  }
}

/** One browser for the whole run; each page has a profile of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(BROWSER);
  project.provide('browserUrl', server.wsEndpoint());
  return () => server.close();
}
