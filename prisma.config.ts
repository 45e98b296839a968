import { defineConfig } from 'prisma/config';

// These commands need no schema engine, but would try to download one first. Naming any existing
// file as the engine keeps them offline; migrations go through the WebAssembly engine (src/platform/db/migrate.ts).
const OFFLINE_COMMANDS = ['generate', 'validate', 'format'];
if (process.argv.some((argument) => OFFLINE_COMMANDS.includes(argument))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
