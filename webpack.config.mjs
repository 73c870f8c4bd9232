import path from 'node:path';
import webpack from 'webpack';

const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

/** The command line: one ES module, dependencies included, so that `npx cpd-check` needs nothing else. */
export default {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  devtool: false,
  entry: { 'cpd-check': path.join(root, 'src/cli/main.ts') },
  experiments: { outputModule: true },
  output: {
    path: path.join(root, 'dist'),
    filename: '[name].mjs',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    // Lets the bundle tell whether it is the one that package.json names, wherever it is installed.
    new webpack.DefinePlugin({ 'import.meta.dirname': 'import.meta.dirname' }),
  ],
};
