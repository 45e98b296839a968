import { join } from 'node:path';
import { build } from 'esbuild';

/** The page's program and its style, ready for a browser. */
export interface PageBundle {
  readonly script: Buffer;
  readonly style: Buffer;
}

let bundle: Promise<PageBundle> | null = null;

/** The page bundled from its source, in memory, once for each process: there is no built file that could be old. */
export function bundlePage(): Promise<PageBundle> {
  if (bundle !== null) return bundle;
  bundle = bundleSource();
  // A fault in the page's source shows in the browser; it must not end the process before anybody looks.
  bundle.catch(() => {});
  return bundle;
}

async function bundleSource(): Promise<PageBundle> {
  const source = join(import.meta.dirname, '..', 'page');
  const result = await build({
    entryPoints: { page: join(source, 'main.tsx') },
    outdir: source,
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const content = (ending: string) =>
    Buffer.from(result.outputFiles.find((file) => file.path.endsWith(ending))?.contents ?? []);
  return { script: content('.js'), style: content('.css') };
}
