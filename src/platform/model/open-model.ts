import type { ModelDeps, ModelSettings } from './create-model.ts';
import { type Model, noModel } from './model.ts';

/** The model that is set up, or none; the library behind it is loaded only where there is one. */
export async function openModel(settings: ModelSettings | undefined, deps: ModelDeps): Promise<Model> {
  if (settings === undefined) return noModel;
  const { createModel } = await import('./create-model.ts');
  deps.log.info({ model: settings.model }, 'a language model is set up');
  return createModel(settings, deps);
}
