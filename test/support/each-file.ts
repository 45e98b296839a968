import { afterAll } from 'vitest';
import { closeAll } from './close-after-file.ts';

// Vitest runs this before each test file: a hook that is registered within a hook would never run.
afterAll(closeAll);
