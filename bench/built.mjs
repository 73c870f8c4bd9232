/** Parts of `src` as one module, built as the product is, so that what is timed is what is shipped. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

const root = path.dirname(new URL('.', import.meta.url).pathname);

/** Builds the named exports (export → file in `src`, without `.ts`) into a folder; gives the path of the module. */
export async function build(exports, folder) {
  const entry = path.join(folder, 'entry.ts');
  const lines = Object.entries(exports).map(
    ([name, file]) => `export { ${name} } from ${JSON.stringify(path.join(root, 'src', file))};`,
  );
  writeFileSync(entry, lines.join('\n'));
  const options = {
    transpileOnly: true,
    configFile: path.join(root, 'tsconfig.json'),
    compilerOptions: { noEmit: false },
  };
  const compiler = webpack({
    mode: 'production',
    target: 'node20.19',
    context: root,
    entry,
    output: { path: folder, filename: 'core.mjs', module: true, library: { type: 'module' } },
    experiments: { outputModule: true },
    resolve: { extensions: ['.ts', '.mjs', '.js'], modules: [path.join(root, 'node_modules')] },
    resolveLoader: { modules: [path.join(root, 'node_modules')] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options }] },
  });
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors())
        reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
      else resolve(undefined);
    });
  });
  return path.join(folder, 'core.mjs');
}
